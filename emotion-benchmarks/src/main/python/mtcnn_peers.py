"""Times MTCNN of other Python packages on the photos of a folder, decoded beforehand, as DetectorBenchmark does ours.

    pip install facenet-pytorch==2.6.0                        # with PyTorch 2.2.2
    pip install mtcnn==1.0.0 tensorflow-cpu==2.21.0 pillow    # or mtcnn==0.1.1 tensorflow-cpu==2.15.1 opencv-python-headless
    python mtcnn_peers.py facenet-pytorch|mtcnn FOLDER [ROUNDS]

The two packages need different versions of the same libraries: take a virtual environment for each.
"""
import os
import pathlib
import sys
import time

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"

import numpy
from PIL import Image


def search(package):
    if package == "facenet-pytorch":
        from facenet_pytorch import MTCNN

        detector = MTCNN(keep_all=True)
        return lambda photo: detector.detect(photo, landmarks=True)
    from mtcnn import MTCNN

    return MTCNN().detect_faces


package, folder = sys.argv[1:3]
rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 7
endings = {".jpg", ".jpeg", ".png", ".webp", ".bmp"}
files = [file for file in sorted(pathlib.Path(folder).rglob("*")) if file.suffix.lower() in endings]
photos = [numpy.array(Image.open(file).convert("RGB")) for file in files]
detect = search(package)
times = []
for round_number in range(1 + rounds):  # one to warm up
    start = time.perf_counter()
    for photo in photos:
        detect(photo)
    times.append((time.perf_counter() - start) * 1e3 / len(photos))
times = sorted(times[1:])
print(f"{package}, {len(photos)} photos: median {times[rounds // 2]:.2f} ms a photo ({times[0]:.2f} to {times[-1]:.2f})")
