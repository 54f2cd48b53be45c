"""The other fields of an entry against its quotes: dates, stances, speakers, values."""
