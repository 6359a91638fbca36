"""The language of searches: what is typed becomes a tree that finds its places in
a text. Pure.
"""
