"""A routine as a document, and the problems for which a document is rejected."""

import pytest

import footex
from footex import Catalog, InvalidDocument

__all__ = ["ROUTINE", "problems"]

ROUTINE = """{
  "footex": 1,
  "type": "routine",
  "id": "desk-break",
  "title": "Desk break",
  "items": [
    {
      "type": "prescription",
      "exercise": "towel-curls",
      "dose": {
        "work": [
          {
            "type": "reps",
            "count": "8-12",
            "hold": "a few seconds"
          }
        ],
        "sets": {
          "vague": "a handful"
        },
        "rest": "20 s"
      }
    },
    {
      "type": "rest",
      "duration": "1 min"
    },
    {
      "type": "block",
      "items": [
        {
          "type": "prescription",
          "exercise": "heel-raise",
          "dose": {
            "work": [
              {
                "type": "reps",
                "count": 10,
                "tempo": "3-1-2-0"
              },
              {
                "type": "hold",
                "duration": "unstated"
              }
            ],
            "sides": "each"
          }
        }
      ],
      "rounds": 3
    }
  ],
  "frequency": {
    "days_per_week": 3,
    "when": [
      "morning"
    ]
  }
}
"""


def problems(text: str, format: str = "json", catalog: Catalog | None = None) -> dict[str, str]:  # noqa: A002
    """The code of each problem by its path."""
    with pytest.raises(InvalidDocument) as caught:
        footex.loads(text, format, catalog=catalog)  # type: ignore[arg-type]
    return {problem.path: problem.code for problem in caught.value.problems}
