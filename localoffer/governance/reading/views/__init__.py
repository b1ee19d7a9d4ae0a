"""The pages on which a council document is read, looked through and made into a matter."""
