"""What enters the sandbox: a warmed parent that forks once a submission, runs its cells, and tells values.

Nothing here imports anything of ours outside this folder, knows an answer, or is believed outside: what it writes is
read by ``toolkit.course.sandbox.reading`` as if a trainee had written it, because one may have.
"""
