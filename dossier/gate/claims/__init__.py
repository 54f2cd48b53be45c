"""A claim against the passages it rests on; each module one kind of distortion."""
