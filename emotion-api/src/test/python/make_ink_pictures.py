"""Makes ink-pictures.txt: JPEG files with four ink channels and their colours as Pillow decodes them.

    pip install pillow==11.0.0
    python make_ink_pictures.py > ../resources/org/emotion4j/internal/image/ink-pictures.txt

One line a picture: its name, the file in base 64, and the RGB colour in the middle of each of its four patches.
The pictures are 32x8 pixels: four patches of 8x8, of one colour each.
"""
import base64
import io

import PIL
from PIL import Image

PATCHES = [(0, 0, 0, 0), (200, 30, 60, 0), (20, 180, 90, 40), (0, 0, 0, 128)]
ADOBE = b"\xff\xee\x00\x0eAdobe"


def picture():
    image = Image.new("CMYK", (32, 8))
    for i, colour in enumerate(PATCHES):
        image.paste(colour, (8 * i, 0, 8 * i + 8, 8))
    out = io.BytesIO()
    image.save(out, "JPEG", quality=100, subsampling=0)
    return out.getvalue()


def with_transform(file, transform):
    at = file.index(ADOBE) + 15
    return file[:at] + bytes([transform]) + file[at + 1:]


def without_adobe(file):
    at = file.index(ADOBE)
    return file[:at] + file[at + 16:]


def line(name, file):
    decoded = Image.open(io.BytesIO(file)).convert("RGB")
    colours = ["%d,%d,%d" % decoded.getpixel((8 * i + 4, 4)) for i in range(4)]
    return " ".join([name, base64.b64encode(file).decode()] + colours)


print("# made by make_ink_pictures.py with Pillow", PIL.__version__)
adobe = picture()
print(line("CMYK", adobe))
print(line("YCCK", with_transform(adobe, 2)))
print(line("CMYK", without_adobe(adobe)))
