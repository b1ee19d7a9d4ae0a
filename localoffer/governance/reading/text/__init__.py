"""The text of a document: its lines and cells, the days named in it, and where each part stands."""
