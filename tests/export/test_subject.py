"""What pages and leaflets are of: the routines and the sources in it."""

import footex
from footex import Protocol
from footex.export.page.subject import routines_in, sources_in
from footex.model import Phase

TOES = footex.bundled().routines["simple-foot-exercises"]
HEELS = footex.bundled().routines["heel-and-foot-stretching"]


def test_the_own_source_of_a_protocol_comes_first() -> None:
    phases = [Phase(title="Toes", routines=TOES, weeks=2), Phase(title="Heels", routines=HEELS)]
    protocol = Protocol(id="both", title="Both", phases=phases, source=HEELS.source)
    assert [one.id for one in routines_in(protocol)] == [TOES.id, HEELS.id]
    sources = sources_in(protocol)
    assert sources[0] == HEELS.source
    assert TOES.source in sources
    assert len(set(sources)) == len(sources)


def test_a_plan_has_the_sources_of_its_routines() -> None:
    plan = footex.plan_week(HEELS, "daily 06:00-08:00", start="2026-11-23")
    assert {one.id for one in routines_in(plan)} == {HEELS.id}
    assert sources_in(plan) == sources_in(HEELS)
