"""Plain records that every part of the tools shares; standard library only."""
