// Copyright 2026 the emotion4j authors. Licensed under the Apache License, Version 2.0: see LICENSE.
/* Pictures in somebody else's memory, as dlib's generic images. */
#ifndef EMOTION4J_PIXELS_H
#define EMOTION4J_PIXELS_H

#include <cstring>
#include <stdexcept>

#include <dlib/array2d.h>
#include <dlib/geometry.h>
#include <dlib/image_processing/generic_image.h>
#include <dlib/pixel.h>

namespace emotion4j {

/** Order of the channels; the numbers are those of the Java enum PixelFormat. */
enum class Format { BGR = 0, RGB = 1, GRAY = 2 };

/** A read-only picture over rows of pixels that it does not own. */
template <typename Pixel>
class Picture {
 public:
  Picture(const void* pixels, long rows, long columns, long stride)
      : pixels_(pixels), rows_(rows), columns_(columns), stride_(stride) {}

  long nr() const { return rows_; }
  long nc() const { return columns_; }
  long stride() const { return stride_; }
  const void* data() const { return pixels_; }

 private:
  const void* pixels_;
  long rows_;
  long columns_;
  long stride_;
};

template <typename Pixel>
long num_rows(const Picture<Pixel>& picture) { return picture.nr(); }
template <typename Pixel>
long num_columns(const Picture<Pixel>& picture) { return picture.nc(); }
template <typename Pixel>
long width_step(const Picture<Pixel>& picture) { return picture.stride(); }
template <typename Pixel>
const void* image_data(const Picture<Pixel>& picture) { return picture.data(); }

}  // namespace emotion4j

namespace dlib {

template <typename Pixel>
struct image_traits<emotion4j::Picture<Pixel>> {
  typedef Pixel pixel_type;
};
template <typename Pixel>
struct image_traits<const emotion4j::Picture<Pixel>> {
  typedef Pixel pixel_type;
};

}  // namespace dlib

#endif
