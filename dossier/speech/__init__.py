"""Who says what in a text: statements, their cues, speakers and scope."""
