"""Makes mtcnn-faces.txt: what the Python package facenet-pytorch finds with its MTCNN.

    pip install facenet-pytorch==2.6.0
    python make_mtcnn_faces.py DETECTION > ../resources/org/emotion4j/detectors/mtcnn-faces.txt

DETECTION is a folder with single/images and group/images. A line is a photo and its faces: left, top, right, bottom, score and
five points, not cut at the border. The package brings the weights, in a format of its own.
"""
import pathlib
import sys

import numpy
import torch
from facenet_pytorch import MTCNN
from PIL import Image

folder = pathlib.Path(sys.argv[1])
photos = sorted((folder / "single" / "images").iterdir()) + sorted((folder / "group" / "images").iterdir())
detector = MTCNN(keep_all=True)
print("# facenet-pytorch 2.6.0, PyTorch", torch.__version__)
for photo in photos:
    boxes, scores, points = detector.detect(Image.open(photo).convert("RGB"), landmarks=True)
    words = [f"{photo.parent.parent.name}/{photo.name}"]
    for box, score, five in zip(*(() if boxes is None else values for values in (boxes, scores, points))):
        numbers = [f"{value:.2f}" for value in numpy.concatenate((box, five.ravel()))]
        words.append(",".join(numbers[:4] + [f"{score:.5f}"] + numbers[4:]))
    print(*words, flush=True)
