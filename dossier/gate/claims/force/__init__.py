"""Rules for how surely, how far along and under which condition something is said to be so."""
