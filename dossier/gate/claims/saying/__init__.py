"""Rules for who says so: whose words they are, and what is done by saying them."""
