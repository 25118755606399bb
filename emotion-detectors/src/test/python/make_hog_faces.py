"""Makes hog-faces.txt: what dlib for Python finds with its HOG detector.

    pip install dlib-bin==20.0.1.post1 pillow==13.0.0
    python make_hog_faces.py DETECTION > ../resources/org/emotion4j/detectors/hog-faces.txt

DETECTION is a folder with single/images and group/images. A line is a photo and how often it was doubled, then its faces:
left, top, right, bottom (inclusive), score, filter.
"""
import pathlib
import sys

import dlib
import numpy
from PIL import Image

folder = pathlib.Path(sys.argv[1])
photos = sorted((folder / "single" / "images").iterdir()) + sorted((folder / "group" / "images").iterdir())
detector = dlib.get_frontal_face_detector()
print("# dlib", dlib.__version__)
for photo in photos:
    picture = numpy.array(Image.open(photo).convert("RGB"))
    for upsampling in (0, 1):
        faces = zip(*detector.run(picture, upsampling, 0.0))
        words = [f"{b.left()},{b.top()},{b.right()},{b.bottom()},{score:.4f},{pose}" for b, score, pose in faces]
        print(f"{photo.parent.parent.name}/{photo.name}", upsampling, *words)
