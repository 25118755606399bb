"""A peer that takes part in a contest: told on standard input what to do, it answers on standard output.

    python contender.py PEER [FILE ...]

It reads the names of photos, a line each, then an empty line; loads and decodes them; and answers READY and what it is.
Then for each line that it reads, "round": it looks once at each photo and answers with the seconds that took; "threads":
it answers how many threads computed in these rounds, 0 if the system does not tell; "faces": it answers a line for each
photo, left,top,right,bottom,confidence of each face, cut at the border. It ends when its input ends. What it cannot do it
says on a line that starts with FAILED, and ends.
"""
import collections
import os
import pathlib
import re
import sys
import time

answers = os.fdopen(os.dup(1), "w", buffering=1)
os.dup2(2, 1)  # what packages print is no answer

WORTH_COUNTING = 0.05


def processor_times():
    """Nanoseconds that each thread of this process has computed, where Linux tells."""
    times = {}
    for task in pathlib.Path("/proc/self/task").glob("*"):
        try:
            times[task.name] = int((task / "schedstat").read_text().split()[0])
        except (OSError, ValueError, IndexError):
            pass  # it has just ended, or the system does not tell
    return times


def computing(times):
    """How many threads took at least a twentieth of what all took together."""
    return sum(spent > 0 and spent >= WORTH_COUNTING * sum(times.values()) for spent in times.values())


def reason(error):
    """In short, without what is of interest on this machine alone."""
    text = " ".join(str(error).split())
    absent = re.search(r"occurred while downloading (\S+) from", text)
    if absent:
        return "the package comes without " + absent[1] + ", and it could not be fetched"
    return type(error).__name__ + ": " + text[:300]


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
    spent = collections.Counter()
    for line in sys.stdin:
        if line.strip() == "round":
            before = processor_times()
            start = time.perf_counter()
            found = [find(photo) for photo in photos]
            print(time.perf_counter() - start, file=answers)
            spent.update({task: after - before.get(task, 0) for task, after in processor_times().items()})
        elif line.strip() == "threads":
            print(computing(spent), file=answers)
        elif line.strip() == "faces":
            # Those of the last round: some take minutes for one.
            for photo, faces in zip(photos, found or map(find, photos)):
                faces = inside(faces, photo)
                print(*(",".join(f"{number:.5f}" for number in face) for face in faces), file=answers)


try:
    main(*sys.argv[1:])
except Exception as error:
    print("FAILED", reason(error), file=answers)
