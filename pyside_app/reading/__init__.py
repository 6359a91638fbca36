"""The text of the open statement and its marks: layout, offsets, painting, stripes, pop-up."""
