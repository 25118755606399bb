// Copyright 2026 the emotion4j authors. Licensed under the Apache License, Version 2.0: see LICENSE.
/* What Java calls. */
#ifndef EMOTION4J_HOG_SESSION_H
#define EMOTION4J_HOG_SESSION_H

#include <algorithm>
#include <fstream>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>

#include "hog.h"

namespace emotion4j {

/**
 * The filters of dlib's frontal face detector. In dlib's code they are packed as text, which takes
 * a quarter of a second to unpack; so they are saved once, when this library is built.
 */
class HogFilters {
 public:
  /** Those in dlib's code. */
  HogFilters()
      : detector_(std::make_shared<const dlib::frontal_face_detector>(
            dlib::get_frontal_face_detector())) {}

  /** Those that have been saved. */
  HogFilters(const unsigned char* file, long size) {
    std::istringstream stream(std::string(reinterpret_cast<const char*>(file), size));
    auto detector = std::make_shared<dlib::frontal_face_detector>();
    deserialize(*detector, stream);
    detector_ = detector;
  }

  void save(const char* path) const {
    std::ofstream stream(path, std::ios::binary);
    serialize(*detector_, stream);
    stream.close();
    if (!stream) {
      throw std::runtime_error(std::string(path) + " could not be written");
    }
  }

  const std::shared_ptr<const dlib::frontal_face_detector>& detector() const { return detector_; }

 private:
  std::shared_ptr<const dlib::frontal_face_detector> detector_;
};

/**
 * A HOG detector with its memory, for one thread at a time. All sessions share the helping threads.
 */
class HogSession {
 public:
  explicit HogSession(const HogFilters& filters)
      : detector_(Workers::shared(), filters.detector()) {}

  /** Numbers a face takes in the result: score, left, top, right, bottom (inclusive), pose. */
  static const int VALUES = 6;

  /**
   * Finds faces.
   *
   * @return how many there are; the result holds as many of them, the best first, as it has room
   */
  int detect(const unsigned char* pixels, int width, int height, int stride, int format,
             int upsampling, double threshold, int poses, double* result, int room) {
    const auto& found = detector_.detect(pixels, width, height, stride,
                                         static_cast<Format>(format), upsampling, threshold, poses);
    const int count = static_cast<int>(found.size());
    for (int i = 0; i < std::min(count, room); ++i) {
      const HogDetector::Detection& face = found[i];
      double* values = result + i * VALUES;
      values[0] = face.score;
      values[1] = face.box.left();
      values[2] = face.box.top();
      values[3] = face.box.right();
      values[4] = face.box.bottom();
      values[5] = face.pose;
    }
    return count;
  }

 private:
  HogDetector detector_;
};

}  // namespace emotion4j

#endif
