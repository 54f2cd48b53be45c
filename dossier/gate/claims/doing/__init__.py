"""Rules for events: who does what to whom, when, in which order and why."""
