"""Writes the faces that other packages find in folders of photos, for AccuracyTable.

    python faces.py PEER FOLDER ... [--files FILE ...] > PEER.txt

Peers are those of detectors.py: dlib-hog, dlib-cnn (FILE: mmod_human_face_detector.dat), haar, yunet (FILE:
face_detection_yunet_2023mar.onnx), ssd (FILES: deploy.prototxt, res10_300x300_ssd_iter_140000.caffemodel), retinaface,
blazeface, blazeface-full, facenet-pytorch, mtcnn, deepface-opencv and its other detectors. Haar's scale factor of 1.1 and YuNet's
least score of 0.9 are among their defaults. A line is a photo, with its folder, then left,top,right,bottom,confidence of
each face, cut at the border as ours are.
"""
import pathlib
import sys

import numpy
from detectors import PEERS, inside
from PIL import Image

name, *folders = sys.argv[1:]
files = []
if "--files" in folders:
    at = folders.index("--files")
    folders, files = folders[:at], folders[at + 1 :]
words, find = PEERS[name](*files)
print("#", words)
for folder in map(pathlib.Path, folders):
    for file in sorted((folder / "images").iterdir()):
        photo = numpy.array(Image.open(file).convert("RGB"))
        faces = [f"{x1:.2f},{y1:.2f},{x2:.2f},{y2:.2f},{score:.5f}" for x1, y1, x2, y2, score in inside(find(photo), photo)]
        print(f"{folder.resolve().name}/{file.name}", *faces, flush=True)
