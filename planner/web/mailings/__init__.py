"""E-mail to delegates in the browser: whom to write to, the letters to look at, how far they are, what was answered."""
