"""Forms and their fields, as people fill them in."""
