"""The delegate's page."""
