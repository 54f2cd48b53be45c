"""The text of seeds: decoding, paragraphs, sentences, quotations, and where a quote stands."""
