"""Who holds a post or sits in a body, from when until when, as the public record has it."""
