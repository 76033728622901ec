"""The bot where it is hosted: signed events in, one after another."""
