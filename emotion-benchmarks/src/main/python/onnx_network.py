"""Times a network alone in ONNX Runtime for Python, on noise of the size that it sees.

    pip install onnxruntime==1.28.0 numpy pillow==13.0.0
    python onnx_network.py FILE THREADS SIDE    always SIDE x SIDE pixels
    python onnx_network.py FILE THREADS FOLDER  the size of each photo, at most 640 pixels a side, as RetinaFace has it

FILE is an ONNX file (NetworkFile writes those of BlazeFace) or retinaface_mobilenet025_weights.py, which has one inside.
"""
import pathlib
import runpy
import sys
import time

import numpy
import onnxruntime
from PIL import Image

ROUNDS = 7

file, threads, sizes = sys.argv[1], int(sys.argv[2]), sys.argv[3]
network = runpy.run_path(file)["WEIGHTS"] if file.endswith(".py") else file
options = onnxruntime.SessionOptions()
options.intra_op_num_threads = threads
session = onnxruntime.InferenceSession(network, options, providers=["CPUExecutionProvider"])
name = session.get_inputs()[0].name


def shown(photo):
    width, height = Image.open(photo).size
    scale = min(1, 640 / max(width, height))
    return max(1, round(height * scale)), max(1, round(width * scale))


if sizes.isdigit():
    shapes = [(int(sizes), int(sizes))] * 100
else:
    shapes = [shown(photo) for photo in sorted(pathlib.Path(sizes, "images").iterdir())]
inputs = [numpy.random.default_rng(1).uniform(-1, 1, (1, 3, *shape)).astype(numpy.float32) for shape in shapes]
times = []
for _ in range(2 + ROUNDS):  # two to warm up
    start = time.perf_counter()
    for values in inputs:
        session.run(None, {name: values})
    times.append((time.perf_counter() - start) * 1e3 / len(inputs))
times = sorted(times[2:])
print(f"{pathlib.Path(file).name}, {threads} threads: {times[ROUNDS // 2]:.2f} ({times[0]:.2f}-{times[-1]:.2f}) ms a run")
