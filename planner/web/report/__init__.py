"""The visit report in the browser: a page that is drafted, a form for what only people can say, two files."""
