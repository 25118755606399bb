"""Makes preprocessed-faces.txt: what the network must see of parts of small pictures made by a formula.

    pip install numpy==2.4.6 opencv-python-headless==5.0.0.93
    python make_preprocessed_faces.py > ../resources/org/emotion4j/models/internal/preprocessed-faces.txt

The resizing is a product with matrices of triangular weights, in double precision; cv2.resize must agree with it.
One line a case: channels, width and height of the picture; x, y, width and height of the region; then the values at
SAMPLES x SAMPLES, row by row.
"""
import cv2
import numpy as np

SIZE = 128
SAMPLES = [0, 1, 2, 31, 63, 64, 100, 126, 127]
CASES = [
    # channels, picture, region
    (3, (60, 45), (0, 0, 60, 45)),  # all of it
    (3, (60, 45), (11, 7, 30, 30)),  # inside, upscaled
    (3, (60, 45), (-13, 5, 40, 30)),  # over the left border
    (3, (60, 45), (35, 5, 40, 30)),  # right
    (3, (60, 45), (5, -17, 30, 40)),  # upper
    (3, (60, 45), (5, 20, 30, 40)),  # lower
    (3, (60, 45), (-20, -10, 100, 65)),  # all four
    (3, (60, 45), (59, 44, 30, 30)),  # one pixel inside
    (3, (60, 45), (10, 20, 1, 1)),  # one pixel
    (3, (60, 45), (10, 20, 0.2, 0.2)),  # less than one
    (3, (60, 45), (10.5, 7.49, 20.2, 25.02)),  # broken edges
    (3, (60, 45), (2, 20, 50, 4)),  # wide
    (3, (60, 45), (20, 2, 4, 40)),  # tall
    (3, (1, 1), (0, 0, 1, 1)),
    (3, (300, 260), (0, 0, 300, 260)),  # downscaled
    (3, (300, 260), (20, 30, 128, 128)),  # neither
    (3, (300, 260), (20, 30, 256, 64)),  # halved and doubled
    (3, (300, 260), (-200, -150, 700, 600)),  # downscaled over all borders
    (1, (60, 45), (11, 7, 30, 30)),
    (1, (60, 45), (-20, -10, 100, 65)),
    (1, (300, 260), (20, 30, 256, 200)),
]


def picture(channels, width, height):
    """RGB, or gray."""
    y, x, c = np.meshgrid(np.arange(height), np.arange(width), np.arange(channels), indexing="ij")
    return (37 * x + 59 * y + 83 * c + 5 * (x * y % 31)) % 256


def whole(value):
    return int(np.floor(value + 0.5))


def crop(pixels, x, y, width, height):
    left, top = whole(x), whole(y)
    right, bottom = max(left + 1, whole(x + width)), max(top + 1, whole(y + height))
    columns = np.clip(np.arange(left, right), 0, pixels.shape[1] - 1)
    rows = np.clip(np.arange(top, bottom), 0, pixels.shape[0] - 1)
    return pixels[np.ix_(rows, columns)]


def weights(length):
    centres = np.clip((np.arange(SIZE) + 0.5) * length / SIZE - 0.5, 0, length - 1)
    return np.maximum(0, 1 - np.abs(centres[:, None] - np.arange(length)[None, :]))


def preprocess(pixels, region):
    rgb = np.broadcast_to(pixels, pixels.shape[:2] + (3,)).astype(np.float64)
    gray = crop(rgb @ np.array([0.2989, 0.5870, 0.1140]), *region)
    resized = weights(gray.shape[0]) @ gray @ weights(gray.shape[1]).T
    reference = cv2.resize(gray, (SIZE, SIZE), interpolation=cv2.INTER_LINEAR)
    assert np.abs(resized - reference).max() < 0.02, np.abs(resized - reference).max()
    return resized / 127.5 - 1


for channels, (width, height), region in CASES:
    values = preprocess(picture(channels, width, height), region)[np.ix_(SAMPLES, SAMPLES)]
    print(channels, width, height, *region, *("%.7f" % value for value in values.flat))
