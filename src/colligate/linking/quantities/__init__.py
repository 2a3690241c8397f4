"""The quantities of all reports, and whether they are of the incident that the reports are of."""
