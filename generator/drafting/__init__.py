"""A further language of a report, begun: its words, its texts as far as they can be converted, and its mark as a draft."""
