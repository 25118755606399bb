"""Times the convolutions of dlib's CNN detector alone in ONNX Runtime, on the tiled pyramid of a photo of 640x480.

    pip install onnxruntime==1.28.0 onnx==1.23.2 numpy
    python cnn_convolutions.py THREADS

The network is written as dlib has it, layer by layer; its weights are random, since the time does not depend on them.
"""
import sys
import time

import numpy
import onnxruntime
from onnx import TensorProto, helper, numpy_helper

ROWS, COLUMNS = 1782, 662
# filters, channels, size, stride, padding
LAYERS = [(16, 3, 5, 2, 0), (32, 16, 5, 2, 0), (32, 32, 5, 2, 0), (45, 32, 5, 1, 2), (45, 45, 5, 1, 2), (45, 45, 5, 1, 2), (1, 45, 9, 1, 4)]
ROUNDS = 30

random = numpy.random.default_rng(1)
nodes, weights, tensor = [], [], "input"
for number, (filters, channels, size, stride, padding) in enumerate(LAYERS):
    values = random.normal(0, 0.05, (filters, channels, size, size)).astype(numpy.float32)
    weights.append(numpy_helper.from_array(values, f"weights{number}"))
    weights.append(numpy_helper.from_array(numpy.zeros(filters, numpy.float32), f"bias{number}"))
    output = f"layer{number}"
    nodes.append(
        helper.make_node(
            "Conv",
            [tensor, f"weights{number}", f"bias{number}"],
            [output],
            kernel_shape=[size, size],
            strides=[stride, stride],
            pads=[padding] * 4,
        )
    )
    tensor = output
    if number < len(LAYERS) - 1:
        nodes.append(helper.make_node("Relu", [tensor], [f"rectified{number}"]))
        tensor = f"rectified{number}"
graph = helper.make_graph(
    nodes,
    "convolutions",
    [helper.make_tensor_value_info("input", TensorProto.FLOAT, [1, 3, "rows", "columns"])],
    [helper.make_tensor_value_info(tensor, TensorProto.FLOAT, None)],
    weights,
)
model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)])
model.ir_version = 8

options = onnxruntime.SessionOptions()
options.intra_op_num_threads = int(sys.argv[1])
session = onnxruntime.InferenceSession(model.SerializeToString(), options, providers=["CPUExecutionProvider"])
picture = random.normal(0, 0.3, (1, 3, ROWS, COLUMNS)).astype(numpy.float32)
times = []
for _ in range(5 + ROUNDS):  # five to warm up
    start = time.perf_counter()
    session.run(None, {"input": picture})
    times.append((time.perf_counter() - start) * 1e3)
times = sorted(times[5:])
print(f"{sys.argv[1]} threads: median {times[ROUNDS // 2]:.1f} ms ({times[0]:.1f} to {times[-1]:.1f})")
