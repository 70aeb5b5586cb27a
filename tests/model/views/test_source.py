"""What a notebook shows of a source."""

from footex import Caution, Source, StopRule
from footex.model import Claim, Outcome

PAIN = Outcome(measure="pain", result="better", people=12)
CLAIM = Claim(kind="time-to-benefit", time="6 weeks")


def test_what_to_mind_then_the_publication_its_claims_outcomes_and_tips() -> None:
    source = Source(
        id="book", title="Feet & <toes>", authors=["A. One", "B. Two"], year=2020, read="part", note="A <note>.",
        cautions=Caution(text="Hold on.", by="book"), stop_rules=StopRule(text="Stop.", by="book", limit="pain under 4"),
        claims=CLAIM, outcomes=PAIN, tips="Walk <barefoot>.",
    )  # fmt: skip
    left = 'style="text-align: left"'
    facts = {
        "id": "book", "authors": "A. One, B. Two", "publisher": "not named in the text", "year": "2020",
        "licence": "not stated", "read": "part",
    }  # fmt: skip
    rows = (f'<tr><th {left} scope="row">{name}</th><td {left}>{text}</td></tr>' for name, text in facts.items())
    assert source._repr_html_() == (
        f"<div><p {left}>Mind</p><ul><li>Hold on. [book]</li></ul>"
        f"<p {left}>Stop</p><ul><li>Stop. (limit: pain under 4) [book]</li></ul>"
        f"<table><caption {left}>Feet &amp; &lt;toes&gt;</caption><tbody>{''.join(rows)}</tbody></table>"
        "<p>A &lt;note&gt;.</p>"
        f"<p {left}>It claims</p><ul><li>time to benefit: 6 weeks</li></ul>"
        f"<p {left}>It measured</p><ul><li>pain: better (12 people)</li></ul>"
        f"<p {left}>Its tips</p><ul><li>Walk &lt;barefoot&gt;.</li></ul></div>"
    )


def test_that_benefits_are_claimed_and_not_measured_is_said() -> None:
    told = "It states no outcome: the benefits are claimed, not measured."
    assert told in Source(id="book", title="A book", claims=CLAIM)._repr_html_()
    measured = Source(id="book", title="A book", claims=CLAIM, outcomes=PAIN)
    minutes = Claim(kind="total-time", time="5 min")
    for other in (measured, Source(id="book", title="A book", claims=minutes), Source(id="book", title="A book")):
        assert told not in other._repr_html_()


def test_a_source_that_warns_of_nothing_says_so() -> None:
    shown = Source(id="book", title="A book")._repr_html_()
    assert "<li>The source states no caution and no stop rule; that doesn&#x27;t mean it is safe.</li>" in shown
    assert "It claims" not in shown
