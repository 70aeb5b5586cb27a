"""Calendars: a plan as an iCalendar file, written anew or brought up to date."""
