"""Every verb as a pure function from what is to an ``Edit``, one module per noun; nothing is
written here.
"""
