"""Trials: an entry that is tried until a day, to answer a question, and then kept, changed or stopped."""
