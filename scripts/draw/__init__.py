"""The drawings of the exercises: outlines hung on bones, posed by angles, written as SVG.

`python scripts/write_pictures.py` writes them all, those of footex and of the pack. Lengths are in hundredths of a
foot's length, x to the right, y down, angles in degrees, clockwise. The proportions are published segment lengths
(Drillis and Contini 1966): the foot is 0.152 of the body's height, shank and thigh 0.246 each, the trunk 0.288, the
upper arm 0.186, the forearm 0.146.
"""
