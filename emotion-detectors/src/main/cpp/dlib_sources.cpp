// Copyright 2026 the emotion4j authors. Licensed under the Apache License, Version 2.0: see LICENSE.
/* The parts of dlib that are not in its headers, as far as they are needed here. */
#include <dlib/base64/base64_kernel_1.cpp>
#include <dlib/entropy_decoder/entropy_decoder_kernel_2.cpp>
