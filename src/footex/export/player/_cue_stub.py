"""Until the others' work is merged."""
from typing import NamedTuple
from hashlib import sha256
class CueParts(NamedTuple):
    name: str = ""
    side: str = ""
    round: str = ""
    set: str = ""
    count: str = ""
    load: str = ""
    details: str = ""
def cue_of(step):
    return CueParts(name=step.prescription.exercise.name if step.prescription else step.kind.value, side=step.side.value if step.side else "",
      set=f"set {step.set} of {step.sets}" if step.set else "", count=f"repetition {step.repetition} of {step.repetitions}" if step.repetition else "", details=step.kind.value)
def spoken(step, language=None):
    if step.repetition > 1: return str(step.repetition)
    words = step.cue.split()
    return " ".join(words[:int(step.duration_milliseconds/400)])
def announced(step, before=None):
    return "next: " + step.cue.split(",")[0]
def content_hash(routine):
    from footex import dumps
    return sha256(dumps(routine).encode()).hexdigest()[:16]
