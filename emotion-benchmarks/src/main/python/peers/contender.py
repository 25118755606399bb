"""A peer that takes part in a contest: told on standard input what to do, it answers on standard output.

    python contender.py PEER [FILE ...]

It reads the names of photos, a line each, then an empty line; loads and decodes them; and answers READY and what it is.
Then for each line that it reads, "round": it looks once at each photo and answers with the seconds that took; "faces": it
answers a line for each photo, left,top,right,bottom,confidence of each face, cut at the border. It ends when its input
ends. What it cannot do it says on a line that starts with FAILED, and ends.
"""
import os
import sys
import time

answers = os.fdopen(os.dup(1), "w", buffering=1)
os.dup2(2, 1)  # what packages print is no answer


def main(name, *files):
    photos = []
    for line in sys.stdin:
        if not line.strip():
            break
        photos.append(line.rstrip("\n"))
    import numpy
    from detectors import PEERS, inside
    from PIL import Image

    words, find = PEERS[name](*files)
    photos = [numpy.array(Image.open(photo).convert("RGB")) for photo in photos]
    print("READY", words, file=answers)
    found = []
    for line in sys.stdin:
        if line.strip() == "round":
            start = time.perf_counter()
            found = [find(photo) for photo in photos]
            print(time.perf_counter() - start, file=answers)
        elif line.strip() == "faces":
            # Those of the last round: some take minutes for one.
            for photo, faces in zip(photos, found or map(find, photos)):
                faces = inside(faces, photo)
                print(*(",".join(f"{number:.5f}" for number in face) for face in faces), file=answers)


try:
    main(*sys.argv[1:])
except Exception as error:
    print("FAILED", type(error).__name__ + ":", " ".join(str(error).split())[:300], file=answers)
