"""Makes cnn-faces.txt: what dlib for Python finds with its CNN detector, and where its landmarks lie.

    pip install dlib-bin==20.0.1.post1 pillow==13.0.0
    python make_cnn_faces.py DETECTION CNN LANDMARKS > ../resources/org/emotion4j/detectors/cnn-faces.txt

DETECTION is a folder with single/images and group/images, CNN the file mmod_human_face_detector.dat, LANDMARKS the file
shape_predictor_5_face_landmarks.dat. A line is a photo and how often it was doubled, then its faces: left, top, right,
bottom (inclusive), confidence, and x and y of each landmark. Photos of 400 by 400 pixels or fewer are doubled, too, and so is
the largest, which ours computes in pieces.
"""
import pathlib
import sys

import dlib
import numpy
from PIL import Image

folder = pathlib.Path(sys.argv[1])
photos = sorted((folder / "single" / "images").iterdir()) + sorted((folder / "group" / "images").iterdir())
detector = dlib.cnn_face_detection_model_v1(sys.argv[2])
predictor = dlib.shape_predictor(sys.argv[3])
print("# dlib", dlib.__version__)
sizes = {photo: numpy.prod(Image.open(photo).size) for photo in photos}
for photo in photos:
    picture = numpy.array(Image.open(photo).convert("RGB"))
    for upsampling in (0, 1):
        if upsampling and 400 * 400 < sizes[photo] < max(sizes.values()):
            continue
        words = []
        for face in detector(picture, upsampling):
            box = face.rect
            points = [f"{point.x},{point.y}" for point in predictor(picture, box).parts()]
            numbers = f"{box.left()},{box.top()},{box.right()},{box.bottom()},{face.confidence:.5f}"
            words.append(",".join([numbers, *points]))
        print(f"{photo.parent.parent.name}/{photo.name}", upsampling, *words, flush=True)
