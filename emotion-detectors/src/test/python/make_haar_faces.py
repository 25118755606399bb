"""Makes haar-faces.txt: what OpenCV for Python finds with its cascade.

    pip install opencv-python-headless==4.13.0.92
    python make_haar_faces.py DETECTION > ../resources/org/emotion4j/detectors/haar-faces.txt

DETECTION is a folder with single/images and group/images. The parameters are the backend's defaults: scale factor
1.2, 3 neighbours, faces from 30 pixels and from 6 % of the shorter side. A line is a photo: its file, then for each
face x,y,width,height,hits.
"""
import pathlib
import sys

import cv2

folder = pathlib.Path(sys.argv[1])
cascade = cv2.CascadeClassifier(cv2.data.haarcascades + "haarcascade_frontalface_default.xml")
print("# OpenCV", cv2.__version__)
for photo in sorted((folder / "single" / "images").iterdir()) + sorted((folder / "group" / "images").iterdir()):
    gray = cv2.cvtColor(cv2.imread(str(photo), cv2.IMREAD_COLOR), cv2.COLOR_BGR2GRAY)
    least = max(30, int(0.06 * min(gray.shape) + 0.5))
    boxes, hits = cascade.detectMultiScale2(gray, scaleFactor=1.2, minNeighbors=3, minSize=(least, least))
    faces = [",".join(str(value) for value in (*box, count)) for box, count in zip(boxes, hits)]
    print(f"{photo.parent.parent.name}/{photo.name}", *faces)
