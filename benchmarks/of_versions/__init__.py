"""What `python3 run.py bench comparing` is made of."""
