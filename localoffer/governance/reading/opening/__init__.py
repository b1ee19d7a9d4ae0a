"""Opens files: text, saved pages, PDF, Word and ModernGov’s XML become plain text, or are refused."""
