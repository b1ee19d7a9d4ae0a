"""Every form of one version of an offer: paper, Word, Braille, data and more, all made from one document."""
