// Copyright 2026 the emotion4j authors. Licensed under the Apache License, Version 2.0: see LICENSE.
/* dlib's shape predictor, as Java calls it. */
#ifndef EMOTION4J_SHAPE_PREDICTOR_H
#define EMOTION4J_SHAPE_PREDICTOR_H

#include <vector>

#include <dlib/image_processing/shape_predictor.h>

#include "archive.h"
#include "pixels.h"

namespace emotion4j {

/**
 * Finds the points that dlib::shape_predictor finds with the same file. Its trees lie in a few
 * arrays here instead of a million objects, and are checked while they are read.
 *
 * Safe to share between threads once it is made.
 */
class ShapePredictor {
 public:
  /** Reads a file; what is wrong with it is thrown. */
  ShapePredictor(const unsigned char* file, long size);

  int points() const { return static_cast<int>(initial_.size() / 2); }

  /**
   * Finds the points of a face.
   *
   * @param right the last column inside the face's box; likewise bottom
   * @param result x and y of each point
   */
  void locate(const unsigned char* pixels, int width, int height, int stride, int format, int left,
              int top, int right, int bottom, int* result) const;

 private:
  typedef dlib::matrix<float, 0, 1> Shape;

  struct Split {
    int first;
    int second;
    float threshold;
  };

  struct Tree {
    long splits;  // where its splits begin
    long count;   // how many it has; it has one leaf more
    long leaves;  // where the values of its leaves begin
  };

  struct Cascade {
    std::vector<Tree> trees;
    int highest = -1;  // of the features that the trees ask for
    std::vector<unsigned long> anchors;
    std::vector<dlib::vector<float, 2>> deltas;
  };

  void readTree(Archive& archive, Cascade& cascade);
  void readFeatures(Archive& archive);
  /** A column of numbers, whose extents dlib writes with a minus sign. */
  static long readExtent(Archive& archive);

  template <typename Picture>
  void locate(const Picture& picture, const dlib::rectangle& box, int* result) const;

  Shape initial_;
  std::vector<Cascade> cascades_;
  std::vector<Split> splits_;
  std::vector<float> leaves_;
};

}  // namespace emotion4j

#endif
