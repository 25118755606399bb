"""Times a detector of OpenCV for Python on the photos of a folder, decoded beforehand, as DetectorBenchmark does ours.

    pip install opencv-python-headless==4.13.0.92
    python opencv_detectors.py haar FOLDER
    python opencv_detectors.py yunet FOLDER face_detection_yunet_2023mar.onnx
    python opencv_detectors.py ssd FOLDER deploy.prototxt res10_300x300_ssd_iter_140000.caffemodel

Each searches with the parameters that are our defaults.
"""
import pathlib
import sys
import time

import cv2

ROUNDS = 7


def haar():
    cascade = cv2.CascadeClassifier(cv2.data.haarcascades + "haarcascade_frontalface_default.xml")

    def detect(photo):
        gray = cv2.cvtColor(photo, cv2.COLOR_BGR2GRAY)
        least = max(30, int(0.06 * min(gray.shape) + 0.5))
        return cascade.detectMultiScale2(gray, scaleFactor=1.2, minNeighbors=3, minSize=(least, least))[0]

    return detect


def yunet(model):
    detector = cv2.FaceDetectorYN.create(model, "", (320, 320), 0.7, 0.3, 5000)

    def detect(photo):
        height, width = photo.shape[:2]
        scale = min(1.0, 480 / max(width, height))
        size = (max(1, int(width * scale + 0.5)), max(1, int(height * scale + 0.5)))
        if size != (width, height):
            photo = cv2.resize(photo, size, interpolation=cv2.INTER_LINEAR)
        detector.setInputSize(size)
        faces = detector.detect(photo)[1]
        return [] if faces is None else faces

    return detect


def ssd(description, weights):
    network = cv2.dnn.readNetFromCaffe(description, weights)

    def detect(photo):
        small = cv2.resize(photo, (300, 300))
        network.setInput(cv2.dnn.blobFromImage(small, 1.0, (300, 300), (104.0, 177.0, 123.0)))
        found = network.forward()[0, 0]
        return found[found[:, 2] >= 0.5]

    return detect


endings = {".jpg", ".jpeg", ".png", ".webp", ".bmp"}
name, folder, *files = sys.argv[1:]
photos = [cv2.imread(str(file)) for file in sorted(pathlib.Path(folder).rglob("*")) if file.suffix.lower() in endings]
start = time.perf_counter()
search = {"haar": haar, "yunet": yunet, "ssd": ssd}[name](*files)
made = time.perf_counter()
search(photos[0])
first = time.perf_counter()
times = []
for round_number in range(2 + ROUNDS):  # two to warm up
    begin = time.perf_counter()
    faces = sum(len(search(photo)) for photo in photos)
    times.append((time.perf_counter() - begin) * 1e3 / len(photos))
times = sorted(times[2:])
print(
    f"{name} for Python: {len(photos)} photos, {faces} faces: median {times[ROUNDS // 2]:.2f} ms a photo "
    f"({times[0]:.2f} to {times[-1]:.2f}); made in {(made - start) * 1e3:.0f} ms, first photo {(first - made) * 1e3:.1f} ms"
)
