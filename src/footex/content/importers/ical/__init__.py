"""iCalendar: busy times from the calendars of other programs. Needs the extra `ical`."""
