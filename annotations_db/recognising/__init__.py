"""What a statement says of itself: who spoke, for whom, where, when. Pure; nothing is guessed, a
field without a good sign stays empty.
"""
