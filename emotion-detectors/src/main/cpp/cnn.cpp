// Copyright 2026 the emotion4j authors. Licensed under the Apache License, Version 2.0: see LICENSE.
#include "cnn.h"

#include <algorithm>
#include <cmath>
#include <cstring>

#include <dlib/image_transforms/assign_image.h>

namespace emotion4j {

void TiledPyramid::make(const void* pixels, int width, int height, long stride, Format format,
                        int upsampling) {
  switch (format) {
    case Format::BGR:
      makeUpsampled(Picture<dlib::bgr_pixel>(pixels, height, width, stride), upsampling);
      break;
    case Format::RGB:
      makeUpsampled(Picture<dlib::rgb_pixel>(pixels, height, width, stride), upsampling);
      break;
    case Format::GRAY:
      makeUpsampled(Picture<unsigned char>(pixels, height, width, stride), upsampling);
      break;
  }
}

template <typename Picture>
void TiledPyramid::makeUpsampled(const Picture& picture, int upsampling) {
  if (upsampling == 0) {
    tile(picture);
    return;
  }
  const dlib::pyramid_down<2> doubling;
  dlib::assign_image(upsampled_, picture);
  for (int i = 0; i < upsampling; ++i) {
    dlib::pyramid_up(upsampled_, doubling);
  }
  tile(upsampled_);
}

template <typename Picture>
void TiledPyramid::tile(const Picture& picture) {
  dlib::impl::compute_tiled_image_pyramid_details(Pyramid(), dlib::num_rows(picture),
                                                  dlib::num_columns(picture), padding_,
                                                  outerPadding_, places_, rows_, columns_);
  planes_.resize(3 * rows_ * columns_);
  const dlib::rectangle& place = places_[0];
  const dlib::const_image_view<Picture> view(picture);
  const long plane = rows_ * columns_;
  workers_->run(static_cast<int>((rows_ + PIECE - 1) / PIECE), [&](int piece) {
    const long end = std::min<long>(rows_, (piece + 1L) * PIECE);
    for (long row = static_cast<long>(piece) * PIECE; row < end; ++row) {
      float* red = planes_.data() + row * columns_;
      // What no size of the picture covers is zero, which is no black but the mean colour.
      for (int channel = 0; channel < 3; ++channel) {
        std::fill_n(red + channel * plane, columns_, 0.0f);
      }
      if (row < place.top() || row > place.bottom()) {
        continue;
      }
      const long columns = place.width();
      const auto* from = view[row - place.top()];
      red += place.left();
      float* green = red + plane;
      float* blue = green + plane;
      const float scale = 1 / 256.0f;
      for (long column = 0; column < columns; ++column) {
        dlib::rgb_pixel pixel;
        dlib::assign_pixel(pixel, from[column]);
        red[column] = (pixel.red - means_.red) * scale;
        green[column] = (pixel.green - means_.green) * scale;
        blue[column] = (pixel.blue - means_.blue) * scale;
      }
    }
  });
  for (size_t i = 1; i < places_.size(); ++i) {
    scale(places_[i - 1], places_[i]);
  }
}

/** Bilinear, corner to corner, as dlib::resize_image. */
void TiledPyramid::scale(const dlib::rectangle& from, const dlib::rectangle& to) {
  const long width = to.width();
  const double step = (from.width() - 1) / static_cast<double>(std::max<long>(width - 1, 1));
  left_.resize(width);
  weight_.resize(width);
  for (long column = 0; column < width; ++column) {
    const double x = column * step;
    // The last column lies on the source's last one, which has none to its right.
    left_[column] = static_cast<int>(std::min<long>(x, std::max<long>(from.width() - 2, 0)));
    weight_[column] = static_cast<float>(x - left_[column]);
  }
  const int slices = static_cast<int>(std::max<long>(1, to.height() / PIECE));
  blended_.resize(std::max<size_t>(blended_.size(), 3 * slices));
  workers_->run(3 * slices, [&](int piece) {
    float* plane = planes_.data() + (piece % 3) * rows_ * columns_;
    const long slice = piece / 3;
    scaleRows(plane, from, plane, to, slice * to.height() / slices,
              (slice + 1) * to.height() / slices, blended_[piece]);
  });
}

void TiledPyramid::scaleRows(const float* from, const dlib::rectangle& source, float* to,
                             const dlib::rectangle& target, long first, long end,
                             std::vector<float>& blended) {
  const double step =
      (source.height() - 1) / static_cast<double>(std::max<long>(target.height() - 1, 1));
  const long sourceWidth = source.width();
  blended.resize(sourceWidth + 1);
  for (long row = first; row < end; ++row) {
    const double y = row * step;
    const long top = std::min<long>(y, std::max<long>(source.height() - 2, 0));
    const long bottom = std::min<long>(top + 1, source.height() - 1);
    const float weight = static_cast<float>(y - top);
    const float* upper = from + (source.top() + top) * columns_ + source.left();
    const float* lower = from + (source.top() + bottom) * columns_ + source.left();
    for (long column = 0; column < sourceWidth; ++column) {
      blended[column] = (1 - weight) * upper[column] + weight * lower[column];
    }
    blended[sourceWidth] = blended[sourceWidth - 1];
    float* out = to + (target.top() + row) * columns_ + target.left();
    const float* values = blended.data();
    const int* left = left_.data();
    const float* right = weight_.data();
    const long width = target.width();
    for (long column = 0; column < width; ++column) {
      const float* at = values + left[column];
      out[column] = (1 - right[column]) * at[0] + right[column] * at[1];
    }
  }
}

float* TiledPyramid::band(long first, long rows) {
  if (rows == rows_) {
    return planes_.data();
  }
  const size_t size = static_cast<size_t>(rows) * columns_;
  band_.resize(3 * size);
  for (int channel = 0; channel < 3; ++channel) {
    const float* from = planes_.data() + (channel * rows_ + first) * columns_;
    std::memcpy(band_.data() + channel * size, from, size * sizeof(float));
  }
  return band_.data();
}

void ScoreMap::clear(long rows, long columns, float bias) {
  rows_ = rows;
  columns_ = columns;
  scores_.assign(rows * columns, bias);
}

float* ScoreMap::taps(long rows, long columns) {
  taps_.resize(static_cast<size_t>(rows) * columns * kernel_ * kernel_);
  return taps_.data();
}

void ScoreMap::add(long bandFirst, long bandRows, long first, long end) {
  const long reach = kernel_ / 2;
  const long plane = bandRows * columns_;
  const int pieces = static_cast<int>((end - first + PIECE - 1) / PIECE);
  workers_->run(pieces, [&](int piece) {
    const long from = first + static_cast<long>(piece) * PIECE;
    const long to = std::min(end, from + PIECE);
    for (long row = from; row < to; ++row) {
      float* score = scores_.data() + row * columns_;
      for (long tapRow = 0; tapRow < kernel_; ++tapRow) {
        const long bandRow = row + tapRow - reach - bandFirst;
        if (bandRow < 0 || bandRow >= bandRows) {
          continue;  // beyond the map there is nothing to be added
        }
        for (long tapColumn = 0; tapColumn < kernel_; ++tapColumn) {
          const long shift = tapColumn - reach;
          const long begin = std::max<long>(0, -shift);
          const long stop = std::min(columns_, columns_ - shift);
          const float* tap =
              taps_.data() + (tapRow * kernel_ + tapColumn) * plane + bandRow * columns_ + shift;
          for (long column = begin; column < stop; ++column) {
            score[column] += tap[column];
          }
        }
      }
    }
  });
}

const std::vector<BoxFinder::Detection>& BoxFinder::find(const ScoreMap& scores,
                                                         const TiledPyramid& pyramid,
                                                         double threshold, int upsampling) {
  candidates_.clear();
  for (long row = 0; row < scores.rows(); ++row) {
    const float* values = scores.row(row);
    for (long column = 0; column < scores.columns(); ++column) {
      if (values[column] > threshold) {
        const dlib::dpoint centre(column * geometry_.scale + geometry_.offset,
                                  row * geometry_.scale + geometry_.offset);
        const dlib::drectangle window =
            dlib::centered_drect(centre, geometry_.windowWidth, geometry_.windowHeight);
        const dlib::rectangle box =
            dlib::tiled_pyramid_to_image<TiledPyramid::Pyramid>(pyramid.places(), window);
        candidates_.push_back({values[column], box});
      }
    }
  }
  std::stable_sort(candidates_.begin(), candidates_.end(),
                   [](const Detection& a, const Detection& b) { return a.score > b.score; });
  found_.clear();
  for (const Detection& candidate : candidates_) {
    const bool isNew = std::none_of(found_.begin(), found_.end(), [&](const Detection& better) {
      return overlaps_(better.box, candidate.box);
    });
    if (isNew) {
      found_.push_back(candidate);
    }
  }
  const dlib::pyramid_down<2> doubling;
  for (Detection& detection : found_) {
    detection.box = doubling.rect_down(detection.box, upsampling);
  }
  return found_;
}

}  // namespace emotion4j
