"""An invented country of many councils, which the search and the feed are measured on."""
