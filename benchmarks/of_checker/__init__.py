"""What `python3 run.py bench checker` is made of."""
