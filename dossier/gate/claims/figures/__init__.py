"""Rules for numbers, dates and names: what is counted, measured, compared and called."""
