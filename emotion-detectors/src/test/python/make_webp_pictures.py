"""Makes small WebP files, and the pixels that Pillow reads from them.

    python3 make_webp_pictures.py > ../resources/org/emotion4j/detectors/webp-pictures.txt

Each line: name, width and height of the upright picture, the file in base64, its pixels as
Pillow decodes them, laid over white and turned upright, RGB, in base64. Made with Pillow 13.
"""

import base64
import io

import numpy
from PIL import Image, ImageOps

WIDTH, HEIGHT = 20, 12


def picture(bands, shift=0):
    y, x = numpy.mgrid[0:HEIGHT, 0:WIDTH]
    values = [x * 12 + shift, y * 20, x * 6 + y * 8, 255 - x * 10]
    pixels = numpy.stack(values[:bands], axis=-1).astype(numpy.uint8)
    return Image.fromarray(pixels, {3: "RGB", 4: "RGBA"}[bands])


def show(name, image, **options):
    file = io.BytesIO()
    image.save(file, "WEBP", **options)
    content = file.getvalue()
    read = ImageOps.exif_transpose(Image.open(io.BytesIO(content)))
    over_white = Image.new("RGBA", read.size, "white")
    over_white.alpha_composite(read.convert("RGBA"))
    pixels = over_white.convert("RGB").tobytes()
    print(name, *read.size, base64.b64encode(content).decode(), base64.b64encode(pixels).decode())


def exif(orientation):
    data = Image.Exif()
    data[274] = orientation
    return data.tobytes()


print("# made by make_webp_pictures.py with Pillow", __import__("PIL").__version__)
show("lossless", picture(3), lossless=True)
show("lossy", picture(3), quality=80)
show("lossless-alpha", picture(4), lossless=True, exact=True)
show("lossy-alpha", picture(4), quality=90)
for turn in range(2, 9):
    show(f"orientation-{turn}", picture(3), lossless=True, exif=exif(turn))
show(
    "animation",
    picture(3),
    lossless=True,
    save_all=True,
    append_images=[picture(3, 9)],
    duration=100,
)
