"""The way of a trip in the browser: its pictures, and the same in words for who does not see them."""
