"""The rows of the lists in an entry: a source, a limit, a link, a part, a payment, a time, a deadline."""
