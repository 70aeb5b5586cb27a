"""What strict type checkers must refuse: each line that ends with `wrong`, and no other."""

import footex

ROUTINE = footex.bundled().routines["simple-foot-exercises"]
REPS = footex.Reps(10)
SQUAT = footex.Exercise(id="squat", name="Squat")

UNKNOWN = footex.nothing  # wrong
ELSEWHERE = footex.Tally  # wrong
footex.Dose(REPS, sides="bohth")  # wrong
footex.Dose(REPS, order="side-first")  # wrong
footex.Dose(REPS, 2)  # wrong
footex.Prescription(SQUAT, footex.Dose(REPS), position="siting")  # wrong
footex.Exercise(id="hop", name="Hop", position="siting")  # wrong
footex.Exercise(id="hop", name="Hop", kind="strenght")  # wrong
footex.model.Target(name="calf", kind="muscel")  # wrong
footex.Evidence(field="dose", basis="sure")  # wrong
footex.model.Claim(kind="total", time="5 min")  # wrong
footex.model.Claim(kind="total-time", time="5 min", sense="at most")  # wrong
footex.model.Claim(kind="total-time", time="5 min", scope="session")  # wrong
footex.Frequency(when="noon")  # wrong
footex.Frequency(when=["noon"])  # wrong
footex.content.Problem(code="syntax", message="no document", severity="fatal")  # wrong
footex.Dose(footex.Reps(5), load=20)  # wrong
ROUTINE.with_loads({"squat": 120})  # wrong
ROUTINE.at(0.5, "2.5 kg")  # wrong
ROUTINE.for_side("each")  # wrong
ROUTINE.for_side(footex.model.Sides.AFFECTED)  # wrong
footex.timeline(ROUTINE, grain="set")  # wrong
footex.timeline(ROUTINE, level="usual")  # wrong
footex.timeline(ROUTINE, footex.timing.STEADY)  # wrong
footex.estimate(ROUTINE, footex.timing.STEADY)  # wrong
footex.estimate(ROUTINE, pace="steady-1")  # wrong
footex.timing.resolve(ROUTINE, footex.timing.STEADY)  # wrong
footex.timing.tally(ROUTINE, level="most")  # wrong
footex.timing.tally(ROUTINE).time(footex.timing.STEADY)  # wrong
footex.timing.STEADY.resolve(footex.UNSTATED, of="reps")  # wrong
footex.fit_to_budget(ROUTINE, "10 min", level="usual")  # wrong
footex.plan_week(ROUTINE, "daily 06:00-21:00", start="2026-11-23", level="usual")  # wrong
footex.bundled().find(kind="strenght")  # wrong
footex.bundled().find(position="siting")  # wrong
footex.estimate(ROUTINE).total * 1.5  # wrong
footex.estimate(ROUTINE).total + 5  # wrong
