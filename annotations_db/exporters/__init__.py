"""The formats annotated copies are written in, one module or package each; nothing private
passes here.
"""
