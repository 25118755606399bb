"""Makes blazeface-faces.txt: what MediaPipe for Python finds with BlazeFace.

    pip install mediapipe==0.10.21 pillow==13.0.0
    python make_blazeface_faces.py FULL DETECTION > ../resources/org/emotion4j/detectors/blazeface-faces.txt

FULL is the file face_detection_full_range.tflite of the npm package @mediapipe/face_detection 0.4.1657300184, DETECTION a
folder with single/images and group/images. The Python package has the same network for short range, but another one, with
sparse weights, for full range: FULL is put in its place, so take a virtual environment that you delete afterwards. For full
range MediaPipe takes 0.6 as the least score, whatever it is told.
A line is a range, a photo and its faces: left, top, width, height, x and y of six points (all as a part of the picture's
width or height), score.
"""
import os
import pathlib
import shutil
import sys

os.environ["GLOG_minloglevel"] = "3"

import mediapipe
import numpy
from PIL import Image

full, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
inside = pathlib.Path(mediapipe.__file__).parent / "modules" / "face_detection" / "face_detection_full_range_sparse.tflite"
shutil.copyfile(full, inside)
photos = sorted((folder / "single" / "images").iterdir()) + sorted((folder / "group" / "images").iterdir())
print("# mediapipe", mediapipe.__version__)
for selection, name in ((0, "short"), (1, "full")):
    with mediapipe.solutions.face_detection.FaceDetection(0.5, selection) as detector:
        for photo in photos:
            picture = numpy.array(Image.open(photo).convert("RGB"))
            words = []
            for face in detector.process(picture).detections or []:
                box = face.location_data.relative_bounding_box
                numbers = [box.xmin, box.ymin, box.width, box.height]
                for point in face.location_data.relative_keypoints:
                    numbers += [point.x, point.y]
                words.append(",".join(f"{number:.5f}" for number in [*numbers, face.score[0]]))
            print(name, f"{photo.parent.parent.name}/{photo.name}", *words, flush=True)
