"""Files that a council writes itself: its constitution and the templates of its reports."""
