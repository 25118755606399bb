"""Makes yunet-faces.txt: what OpenCV for Python finds with YuNet.

    pip install opencv-python-headless==4.13.0.92
    python make_yunet_faces.py face_detection_yunet_2023mar.onnx DETECTION > ../resources/org/emotion4j/detectors/yunet-faces.txt

DETECTION is a folder with single/images and group/images. Pictures are scaled as the backend scales them by default:
the longer side to 480 pixels, bilinearly. A line is a face: file, box, five points, score; or a file without a face.
"""
import pathlib
import sys

import cv2

MAX_SIDE = 480

model, folder = sys.argv[1], pathlib.Path(sys.argv[2])
photos = sorted((folder / "single" / "images").iterdir()) + sorted((folder / "group" / "images").iterdir())[:12]
print("# OpenCV", cv2.__version__)
for photo in photos:
    name = f"{photo.parent.parent.name}/{photo.name}"
    picture = cv2.imread(str(photo), cv2.IMREAD_COLOR)
    height, width = picture.shape[:2]
    scale = min(1.0, MAX_SIDE / max(width, height))
    size = (max(1, int(width * scale + 0.5)), max(1, int(height * scale + 0.5)))
    if size != (width, height):
        picture = cv2.resize(picture, size, interpolation=cv2.INTER_LINEAR)
    detector = cv2.FaceDetectorYN.create(model, "", size, 0.7, 0.3, 5000)
    _, faces = detector.detect(picture)
    if faces is None:
        print(name)
        continue
    for face in sorted(faces, key=lambda face: -face[14]):
        across, down = width / size[0], height / size[1]
        numbers = [value * (down if i % 2 else across) for i, value in enumerate(face[:14])]
        print(name, *(f"{value:.2f}" for value in numbers), f"{face[14]:.5f}")
