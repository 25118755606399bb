"""Makes tflite-outputs.txt: what the interpreter of TensorFlow Lite computes with networks that are converted here.

    pip install ai-edge-litert==2.3.0
    python make_tflite_outputs.py NAME=FILE=BATCHxROWSxCOLUMNS ... > ../resources/org/emotion4j/detectors/internal/tflite/tflite-outputs.txt

NAME is a model file's name in manifest.ini. Number i of the input is ((i * 7919) % 2001 - 1000) / 1000. The outputs are joined
along their last extent. A line is the name, the extents of the input (batch, rows, columns, channels), those of the joined
output, and a thousand of its numbers or so: number 0, every n-th that follows.
"""
import sys

import ai_edge_litert
import numpy
from ai_edge_litert.interpreter import Interpreter

print("# ai-edge-litert", ai_edge_litert.__version__)
for argument in sys.argv[1:]:
    name, file, size = argument.split("=")
    shape = [int(extent) for extent in size.split("x")] + [3]
    interpreter = Interpreter(file)
    place = interpreter.get_input_details()[0]["index"]
    interpreter.resize_tensor_input(place, shape)
    interpreter.allocate_tensors()
    numbers = (numpy.arange(numpy.prod(shape), dtype=numpy.int64) * 7919) % 2001 - 1000
    interpreter.set_tensor(place, (numbers / 1000).astype(numpy.float32).reshape(shape))
    interpreter.invoke()
    outputs = [interpreter.get_tensor(output["index"]) for output in interpreter.get_output_details()]
    joined = numpy.concatenate(outputs, axis=-1)
    step = max(1, joined.size // 1000)
    values = " ".join(f"{value:.6g}" for value in joined.ravel()[::step])
    print(name, ",".join(map(str, shape)), ",".join(map(str, joined.shape)), step, values)
