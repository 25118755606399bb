// Copyright 2026 the emotion4j authors. Licensed under the Apache License, Version 2.0: see LICENSE.
/* What Java calls of the CNN detector: everything around its convolutions. */
#ifndef EMOTION4J_CNN_SESSION_H
#define EMOTION4J_CNN_SESSION_H

#include <memory>

#include "cnn.h"
#include "workers.h"

namespace emotion4j {

/**
 * The memory of a CNN detector, for one thread at a time. A search is: prepare a picture, run the
 * network on its bands of rows and add the results of each, take the faces.
 */
class CnnSession {
 public:
  CnnSession(float red, float green, float blue, int padding, int outerPadding, int kernel,
             double scale, double offset, int windowWidth, int windowHeight, double mostOverlap,
             double mostCovered)
      : workers_(Workers::shared()),
        pyramid_(workers_, {red, green, blue}, padding, outerPadding),
        scores_(workers_, kernel),
        boxes_({scale, offset, windowWidth, windowHeight, mostOverlap, mostCovered}) {}

  /** Makes the tiled pyramid of a picture that is doubled so often first. */
  void prepare(const unsigned char* pixels, int width, int height, int stride, int format,
               int upsampling) {
    upsampling_ = upsampling;
    pyramid_.make(pixels, width, height, stride, static_cast<Format>(format), upsampling);
  }

  int rows() const { return static_cast<int>(pyramid_.rows()); }
  int columns() const { return static_cast<int>(pyramid_.columns()); }

  /** Some rows of the pyramid as the network's input: three planes, valid until the next call. */
  float* band(int first, int rows) { return pyramid_.band(first, rows); }

  /** Makes the map of scores, all the same. */
  void clearScores(int rows, int columns, float bias) { scores_.clear(rows, columns, bias); }

  /** Room for what the network says of a band: a plane for each tap of the last filter. */
  float* taps(int rows, int columns) { return scores_.taps(rows, columns); }

  /**
   * Adds what the network has said of a band to the map of scores.
   *
   * @param bandFirst the row of the map that the band's first row is
   * @param bandRows how many rows the band has
   * @param first the first row of the map that is completed
   * @param end the row behind the last that is completed
   */
  void addTaps(int bandFirst, int bandRows, int first, int end) {
    scores_.add(bandFirst, bandRows, first, end);
  }

  /** Numbers a face takes in the result: score, left, top, right, bottom (inclusive). */
  static const int VALUES = 5;

  /**
   * Takes the faces from the map of scores.
   *
   * @return how many there are; the result holds as many of them, the best first, as it has room
   */
  int faces(double threshold, double* result, int room) {
    const auto& found = boxes_.find(scores_, pyramid_, threshold, upsampling_);
    const int count = static_cast<int>(found.size());
    for (int i = 0; i < std::min(count, room); ++i) {
      double* values = result + i * VALUES;
      values[0] = found[i].score;
      values[1] = found[i].box.left();
      values[2] = found[i].box.top();
      values[3] = found[i].box.right();
      values[4] = found[i].box.bottom();
    }
    return count;
  }

 private:
  std::shared_ptr<Workers> workers_;
  TiledPyramid pyramid_;
  ScoreMap scores_;
  BoxFinder boxes_;
  int upsampling_ = 0;
};

}  // namespace emotion4j

#endif
