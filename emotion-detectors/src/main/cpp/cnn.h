// Copyright 2026 the emotion4j authors. Licensed under the Apache License, Version 2.0: see LICENSE.
/* The parts of dlib's CNN face detector before and behind its convolutions. */
#ifndef EMOTION4J_CNN_H
#define EMOTION4J_CNN_H

#include <memory>
#include <vector>

#include <dlib/array2d.h>
#include <dlib/geometry.h>
#include <dlib/image_processing/box_overlap_testing.h>
#include <dlib/image_transforms/image_pyramid.h>

#include "pixels.h"
#include "workers.h"

namespace emotion4j {

/** So many rows are one piece of work. */
const int PIECE = 32;

/** A picture in all its sizes, laid out on one plane a channel as dlib's input layer does it. */
class TiledPyramid {
 public:
  typedef dlib::pyramid_down<6> Pyramid;

  struct Means {
    float red, green, blue;
  };

  TiledPyramid(std::shared_ptr<Workers> workers, Means means, int padding, int outerPadding)
      : workers_(std::move(workers)),
        means_(means),
        padding_(padding),
        outerPadding_(outerPadding) {}

  void make(const void* pixels, int width, int height, long stride, Format format, int upsampling);

  long rows() const { return rows_; }
  long columns() const { return columns_; }

  /** Where each size of the picture lies, the largest first. */
  const std::vector<dlib::rectangle>& places() const { return places_; }

  /** Rows of all planes behind each other, valid until the next call. */
  float* band(long first, long rows);

 private:
  template <typename Picture>
  void makeUpsampled(const Picture& picture, int upsampling);
  template <typename Picture>
  void tile(const Picture& picture);
  void scale(const dlib::rectangle& from, const dlib::rectangle& to);
  void scaleRows(const float* from, const dlib::rectangle& source, float* to,
                 const dlib::rectangle& target, long first, long end, std::vector<float>& blended);

  std::shared_ptr<Workers> workers_;
  const Means means_;
  const int padding_;
  const int outerPadding_;
  long rows_ = 0;
  long columns_ = 0;
  std::vector<dlib::rectangle> places_;
  std::vector<float> planes_;
  std::vector<float> band_;
  dlib::array2d<dlib::rgb_pixel> upsampled_;
  std::vector<int> left_;      // of the scaling at hand: the column that each column begins in
  std::vector<float> weight_;  // and how much of the next it takes
  std::vector<std::vector<float>> blended_;
};

/**
 * The score of every place of the pyramid. The network yields a plane for each tap of its last
 * filter, since one filter alone would leave its engine's vectors almost empty; their sum,
 * each shifted by its tap, is what that filter gives.
 */
class ScoreMap {
 public:
  ScoreMap(std::shared_ptr<Workers> workers, int kernel)
      : workers_(std::move(workers)), kernel_(kernel) {}

  void clear(long rows, long columns, float bias);
  float* taps(long rows, long columns);
  void add(long bandFirst, long bandRows, long first, long end);

  long rows() const { return rows_; }
  long columns() const { return columns_; }
  const float* row(long row) const { return scores_.data() + row * columns_; }

 private:
  std::shared_ptr<Workers> workers_;
  const int kernel_;
  long rows_ = 0;
  long columns_ = 0;
  std::vector<float> scores_;
  std::vector<float> taps_;
};

/** Turns scores into boxes, of which no two show the same face. */
class BoxFinder {
 public:
  struct Geometry {
    double scale;   // pixels of the pyramid from one score to the next
    double offset;  // where the first score lies
    int windowWidth;
    int windowHeight;
    double mostOverlap;
    double mostCovered;
  };

  struct Detection {
    double score;
    dlib::rectangle box;
  };

  explicit BoxFinder(const Geometry& geometry)
      : geometry_(geometry), overlaps_(geometry.mostOverlap, geometry.mostCovered) {}

  /** The faces with a score above the threshold, the best first, valid until the next call. */
  const std::vector<Detection>& find(const ScoreMap& scores, const TiledPyramid& pyramid,
                                     double threshold, int upsampling);

 private:
  const Geometry geometry_;
  const dlib::test_box_overlap overlaps_;
  std::vector<Detection> candidates_;
  std::vector<Detection> found_;
};

}  // namespace emotion4j

#endif
