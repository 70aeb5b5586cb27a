"""What a notebook shows of what to mind."""

from footex.markup import write
from footex.model import Notice, NoticeKind
from footex.model.views.notices import view_notices


def test_notices_are_lists_under_their_headings_in_the_order_of_their_kinds() -> None:
    notices = [
        Notice(kind=NoticeKind.STOP_RULE, text="Stop <now>.", by="book"),
        Notice(kind=NoticeKind.CAUTION, text="Hold on.", by="me", about=["hop", "skip"]),
        Notice(kind=NoticeKind.STOP_RULE, text="Rest.", by="me"),
    ]
    assert write(view_notices(notices)) == (
        '<p style="text-align: left">Mind</p><ul><li>hop, skip: Hold on. [me]</li></ul>'
        '<p style="text-align: left">Stop</p><ul><li>Stop &lt;now&gt;. [book]</li><li>Rest. [me]</li></ul>'
    )
    assert write(view_notices([])) == ""
