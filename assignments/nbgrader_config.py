"""nbgrader's settings for this course: nbgrader reads this file itself whenever it runs in this folder."""

from importlib.util import find_spec
from pathlib import Path

c = get_config()  # noqa: F821 - nbgrader provides it

c.CourseDirectory.course_id = "sexology"
c.CourseDirectory.root = str(Path(__file__).resolve().parent)
# Attempts travel beside the notebook; locks and torn ends do not.
c.CourseDirectory.ignore = [".ipynb_checkpoints", "*.pyc", "__pycache__", "*.lock", "*.holder", "*.torn", "attempts"]

# Nothing in source/ is to be hidden or cleared: the line "write here" stays in its language, and the first lines of code too.
c.GenerateAssignment.preprocessors = [
    "nbgrader.preprocessors.LockCells",
    "nbgrader.preprocessors.ClearOutput",
    "nbgrader.preprocessors.CheckCellMetadata",
    "nbgrader.preprocessors.ComputeChecksums",
    "nbgrader.preprocessors.SaveCells",
]

# Decisions are data: a submission is graded by replaying them; nothing of a trainee runs in the grading process (code cells go
# to a sandbox). nbgrader's own preprocessors, kernels among them, are not used; `sexology grade` does the very same.
c.Autograde.exporter_class = "toolkit.course.converting.GradeFromRecord"

# Feedback: one page in the trainee's language that needs no network.
c.GenerateFeedback.exporter_class = "toolkit.course.returning.FeedbackExporter"
c.GenerateFeedback.preprocessors = []
# With what each decision was worth: some seconds for each attempt. It changes no points.
c.FeedbackExporter.review = True

# Formgrader offline: its pages would fetch MathJax from another machine; ours stand before nbconvert's.
pages = Path(find_spec("toolkit.course").origin).parent / "templates" / "formgrader"
own = Path(find_spec("nbgrader").origin).parent / "server_extensions" / "formgrader" / "templates"
c.HTMLExporter.extra_template_basedirs = [str(pages), str(own)]
# What trainees wrote is shown there as a dozen harmless elements: HTML and scripts in it stay text.
c.HTMLExporter.filters = {"markdown2html": "toolkit.course.prose.prose_html"}

# Downloads of a learning environment: put them in downloaded/<assignment>/archive, then nbgrader zip_collect.
c.ZipCollectApp.extractor_plugin = "toolkit.course.collecting.LmsExtractor"
c.ZipCollectApp.collector_plugin = "toolkit.course.collecting.LmsCollector"
