"""The course: assignments released, collected, graded by replay, marked by people, returned; the only room that knows nbgrader.

Rule 1: a score is computed from a replay of decisions each time; a score that was stored is never read back as truth.
Rule 2: nobody's mark is overwritten, only superseded; whatever lowers a mark says so in a sentence.
Rule 3: rules of play, client model and criteria stand below; screens stand above. nbgrader is loaded only by the files
that need it, because that takes seconds.
"""
