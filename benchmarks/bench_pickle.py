"""Pickles: flat ones over those with the names of the fields, which the first format held; their bytes and loading."""

import io
import pickle
from functools import partial

import harness

import footex
from footex.model import value as values


def restore(cls, content):
    """Make a value of its fields by name, as format 1 was loaded when there was no other."""
    value = object.__new__(cls)
    for name, part in content.items():
        values.freeze(value, name, part)
    return value


class Named(pickle.Pickler):
    """Pickles values as format 1 did."""

    def reducer_override(self, given):
        """A class and its fields by name, where it is a value."""
        if not isinstance(given, values.Value):
            return NotImplemented
        content = {field.name: getattr(given, field.name) for field in given.__attrs_attrs__}
        return restore, (given.__class__, content)


def with_names(given):
    """The bytes with the names of the fields."""
    written = io.BytesIO()
    Named(written).dump(given)
    return written.getvalue()


def subjects():
    """What apps keep: the bundled routines, an estimate of one, and a plan of eight weeks with four of them."""
    routines = tuple(footex.bundled().routines.values())
    often = footex.Frequency(days_per_week="2-3")
    asked = [footex.Commitment(routine=routine, frequency=often) for routine in routines[:4]]
    plan = footex.plan_programme(asked, "daily 06:30-07:30, 18:00-21:00", start="2026-11-23", weeks=8)
    return {"bundled routines": routines, "an estimate": footex.estimate(routines[0]), "a plan of 8 weeks": plan}


def comparisons():
    """Loading over loading format 1: what is equal is shared afresh each time, as in a new process."""

    def load(content):
        values._rebuild_shared.cache_clear()
        return pickle.loads(content)

    found = []
    for name, given in subjects().items():
        flat, named = pickle.dumps(given), with_names(given)
        assert load(flat) == load(named) == given
        ours, reference = partial(load, flat), partial(load, named)
        found.append(harness.Comparison(f"load {name}, flat / with names", 0.95, ours, reference, times=10))
    return found


def report():
    """The bytes of both formats."""
    lines = [f"{'bytes of a pickle':<58} {'flat':>9} {'names':>9} {'ratio':>7}"]
    for name, given in subjects().items():
        flat, named = len(pickle.dumps(given)), len(with_names(given))
        lines.append(f"{name:<58} {flat:>9,} {named:>9,} {flat / named:>7.2f}")
    return "\n".join(lines)
