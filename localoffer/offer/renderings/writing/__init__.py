"""Where people write an entry again, in Easy Read or in another language, and others check it."""
