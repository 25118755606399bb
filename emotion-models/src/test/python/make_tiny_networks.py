"""Makes tiny-networks.txt: ONNX networks of a few bytes, good and wrong ones, in base 64.

    pip install numpy==2.4.6 onnx==1.23.2
    python make_tiny_networks.py > ../resources/org/emotion4j/models/internal/tiny-networks.txt

The good one gives k times the picture's largest value as logit k.
"""
import base64

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper


def network(size=128, classes=9, kind=TensorProto.FLOAT, batch="N", output="logits", extra=False, factor=1.0):
    number = helper.tensor_dtype_to_np_dtype(kind)
    weights = np.tile(np.arange(classes) * factor / 3, (3, 1)).astype(number)
    inputs = [helper.make_tensor_value_info("faces", kind, [batch, size, size, 3])]
    if extra:
        inputs.append(helper.make_tensor_value_info("more", kind, [batch]))
    graph = helper.make_graph(
        [
            helper.make_node("ReduceMax", ["faces"], ["largest"], axes=[1, 2], keepdims=0),
            helper.make_node("MatMul", ["largest", "weights"], [output]),
        ],
        "tiny",
        inputs,
        [helper.make_tensor_value_info(output, kind, [batch, classes])],
        [numpy_helper.from_array(weights, "weights")],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 13)])
    model.ir_version = 8
    onnx.checker.check_model(model)
    return base64.b64encode(model.SerializeToString()).decode()


print("good", network())
print("small-input", network(size=64))
print("eight-classes", network(classes=8))
print("double", network(kind=TensorProto.DOUBLE))
print("one-face-only", network(batch=1))
print("other-output", network(output="scores"))
print("extra-input", network(extra=True))
print("not-a-number", network(factor=float("nan")))
print("two-outputs", network(classes=2))
print("two-far-outputs", network(classes=2, factor=9.0))
print("two-not-numbers", network(classes=2, factor=float("nan")))
