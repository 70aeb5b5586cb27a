"""Floor 4: documents in and out. Only `footex.content.values.conversion` imports cattrs.

Public here are problems, the checks one by one, session logs as lines, and what packs are; `footex.load` and its like
are above.

Example:
    >>> import footex
    >>> footex.content.CHECKS[0].id
    'dangling-id'
"""

# fmt: off
__all__ = [
    "CHECKS", "CLINICAL_CHECKS", "EDITOR_CHECKS", "BrokenLanguage", "BrokenPack", "Check", "Content", "InvalidLogs",
    "Pack", "Problem", "Severity", "UnknownLanguage", "content_hash", "language_codes", "load_files", "load_language",
    "read_logs", "wording_checks", "write_logs",
]
# fmt: on

TYPE_CHECKING = False  # importing typing would cost more than all the rest

if TYPE_CHECKING:
    # fmt: off
    from footex.content.checks import CHECKS, CLINICAL_CHECKS, EDITOR_CHECKS, Check
    from footex.content.checks.wording import wording_checks
    from footex.content.documents import Content
    from footex.content.hashing import content_hash
    from footex.content.languages import BrokenLanguage, UnknownLanguage, language_codes, load_language
    from footex.content.loading import load_files
    from footex.content.packs import BrokenPack, Pack
    from footex.content.problems import Problem, Severity
    from footex.content.session_logs import InvalidLogs, read_logs, write_logs
    # fmt: on
else:
    _HOMES = {
        "checks": "CHECKS CLINICAL_CHECKS EDITOR_CHECKS Check",
        "checks.wording": "wording_checks",
        "documents": "Content",
        "hashing": "content_hash",
        "languages": "BrokenLanguage UnknownLanguage language_codes load_language",
        "loading": "load_files",
        "packs": "BrokenPack Pack",
        "problems": "Problem Severity",
        "session_logs": "InvalidLogs read_logs write_logs",
    }

    def __getattr__(name):
        from footex.lazy import find_name

        return find_name(__name__, name)

    def __dir__():
        return sorted({*globals(), *__all__})
