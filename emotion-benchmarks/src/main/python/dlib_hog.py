"""Times dlib's HOG detector for Python on the photos of a folder, decoded beforehand, as DetectorBenchmark does ours.

    pip install dlib-bin==20.0.1.post1 pillow==13.0.0
    python dlib_hog.py FOLDER
"""
import pathlib
import sys
import time

import dlib
import numpy
from PIL import Image

ROUNDS = 7

endings = {".jpg", ".jpeg", ".png", ".webp", ".bmp"}
files = [file for file in sorted(pathlib.Path(sys.argv[1]).rglob("*")) if file.suffix.lower() in endings]
photos = [numpy.array(Image.open(file).convert("RGB")) for file in files]
detector = dlib.get_frontal_face_detector()
times = []
for round_number in range(2 + ROUNDS):  # two to warm up
    start = time.perf_counter()
    for photo in photos:
        detector.run(photo, 0, 0.0)
    times.append((time.perf_counter() - start) * 1e3 / len(photos))
times = sorted(times[2:])
print(f"{len(photos)} photos: median {times[ROUNDS // 2]:.2f} ms a photo ({times[0]:.2f} to {times[-1]:.2f})")
