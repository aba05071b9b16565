"""Pages, forms and answers, tried through the application."""
