"""Times dlib's CNN detector for Python on the photos of a folder, decoded beforehand, as DetectorBenchmark does ours.

    pip install dlib-bin==20.0.1.post1 pillow==13.0.0
    python dlib_cnn.py FOLDER MODEL [ROUNDS]

MODEL is the file mmod_human_face_detector.dat.
"""
import pathlib
import sys
import time

import dlib
import numpy
from PIL import Image

ROUNDS = int(sys.argv[3]) if len(sys.argv) > 3 else 7

endings = {".jpg", ".jpeg", ".png", ".webp", ".bmp"}
files = [file for file in sorted(pathlib.Path(sys.argv[1]).rglob("*")) if file.suffix.lower() in endings]
photos = [numpy.array(Image.open(file).convert("RGB")) for file in files]
detector = dlib.cnn_face_detection_model_v1(sys.argv[2])
times = []
detector(photos[0], 0)  # to warm up
for round_number in range(ROUNDS):
    start = time.perf_counter()
    for photo in photos:
        detector(photo, 0)
    times.append((time.perf_counter() - start) * 1e3 / len(photos))
times = sorted(times)
print(f"{len(photos)} photos: median {times[ROUNDS // 2]:.2f} ms a photo ({times[0]:.2f} to {times[-1]:.2f})")
