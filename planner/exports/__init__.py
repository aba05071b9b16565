"""PROGRAMME -> BYTES. Calendars, documents, tables and the trip file; pure: same programme, same bytes.

An export is handed one audience's programme and reaches nothing else: no request, no database, no clock. So what an
audience may not see cannot leak into its files, and equal programmes have equal ETags.
"""
