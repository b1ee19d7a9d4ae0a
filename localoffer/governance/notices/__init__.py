"""What a council publishes before it decides: notices, and the forward plan that they make up."""
