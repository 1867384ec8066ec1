"""Files become records, with an honest report of what was understood and what was not."""
