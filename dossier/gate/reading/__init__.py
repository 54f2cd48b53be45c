"""What the gate reads: sources, their passages, and the words that change how much these say."""
