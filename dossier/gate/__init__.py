"""The quote gate: is this quote honest, and does the claim say no more than it?"""
