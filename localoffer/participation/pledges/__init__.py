"""What a council promises children in its care and care leavers, whether it is kept, and the steps to keep it."""
