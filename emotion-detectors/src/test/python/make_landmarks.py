"""Makes landmarks.txt: where dlib for Python sees the five landmarks of the faces that its HOG detector finds.

    pip install dlib-bin==20.0.1.post1 pillow==13.0.0
    python make_landmarks.py DETECTION LANDMARKS > ../resources/org/emotion4j/detectors/landmarks.txt

DETECTION is a folder with single/images and group/images, LANDMARKS the file shape_predictor_5_face_landmarks.dat. A line is
a photo and how often it was doubled, then its faces: left, top, right, bottom (inclusive),
and x and y of each landmark.
"""
import pathlib
import sys

import dlib
import numpy
from PIL import Image

folder = pathlib.Path(sys.argv[1])
photos = sorted((folder / "single" / "images").iterdir()) + sorted((folder / "group" / "images").iterdir())
detector = dlib.get_frontal_face_detector()
predictor = dlib.shape_predictor(sys.argv[2])
print("# dlib", dlib.__version__)
for photo in photos:
    picture = numpy.array(Image.open(photo).convert("RGB"))
    for upsampling in (0, 1):
        words = []
        for box in detector(picture, upsampling):
            points = [f"{point.x},{point.y}" for point in predictor(picture, box).parts()]
            words.append(",".join([f"{box.left()},{box.top()},{box.right()},{box.bottom()}", *points]))
        print(f"{photo.parent.parent.name}/{photo.name}", upsampling, *words, flush=True)
