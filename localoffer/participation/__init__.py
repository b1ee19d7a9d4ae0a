"""What young people were asked, what they said, and what changed because of it; pledges and their keeping."""
