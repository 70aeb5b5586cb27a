"""Pictures of time as SVG: a session, an estimate, its assumptions, a programme, a week."""
