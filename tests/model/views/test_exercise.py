"""What a notebook shows of an exercise."""

from footex import Caution, Exercise, Source, StopRule
from footex.model import Equipment, Target

RAISE = Exercise(
    id="heel-raise", name="Heel <raise>", summary="Up & down.", instructions=["Rise.", "Lower <slowly>."],
    mistakes="Bouncing.", equipment=[Equipment(any_of="wall", purpose="support")], kind="strength",
    targets=[Target(name="soleus", kind="muscle", role="primary"), Target(name="ankle", kind="joint")],
    source=Source(id="book", title="A book", tips="Go on."), stop_rules=StopRule(text="Stop.", by="me"),
)  # fmt: skip


def test_what_to_mind_then_how_it_is_done_what_with_and_its_source() -> None:
    shown = RAISE._repr_html_()
    left = 'style="text-align: left"'
    assert shown.startswith(
        "<div><p><b>Heel &lt;raise&gt;</b></p><p>Up &amp; down.</p>"
        f"<p {left}>Stop</p><ul><li>Stop. [me]</li></ul>"
        f"<p {left}>Not stated</p><ul><li>No caution is stated; that doesn&#x27;t mean it is safe.</li></ul>"
        f"<p {left}>How it is done</p><ol><li>Rise.</li><li>Lower &lt;slowly&gt;.</li></ol>"
        f"<p {left}>Mistakes</p><ul><li>Bouncing.</li></ul>"
        f"<table><caption {left}>The exercise</caption>"
    )
    for name, text in (("needs", "wall (support)"), ("muscles", "soleus (primary)"), ("joints", "ankle")):
        assert f'<th {left} scope="row">{name}</th><td {left}>{text}</td>' in shown
    assert shown.index("The exercise") < shown.index(f"<caption {left}>A book</caption>") < shown.index("Go on.")


def test_of_an_exercise_that_nobody_described_it_shows_the_facts_alone() -> None:
    shown = Exercise(id="sit", name="Sit", cautions=Caution(text="Mind.", by="me"))._repr_html_()
    assert shown.count("<table>") == 1
    for heading in ("How it is done", "Mistakes", "<ol>"):
        assert heading not in shown
    assert "not known" in shown
