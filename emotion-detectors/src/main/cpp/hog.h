// Copyright 2026 the emotion4j authors. Licensed under the Apache License, Version 2.0: see LICENSE.
/* dlib's frontal face detector, its pyramid levels spread over threads. */
#ifndef EMOTION4J_HOG_H
#define EMOTION4J_HOG_H

#include <memory>
#include <vector>

#include <dlib/image_processing/frontal_face_detector.h>

#include "pixels.h"
#include "workers.h"

namespace emotion4j {

/**
 * Finds faces as dlib::frontal_face_detector does: the same boxes and scores. What is done
 * otherwise: every level of the pyramid is one piece of work, so that idle cores take part, and
 * the memory of one picture is used again for the next.
 *
 * Serves one thread at a time; the workers may be shared.
 */
class HogDetector {
 public:
  struct Detection {
    double score;
    int pose;
    dlib::rectangle box;
  };

  HogDetector(std::shared_ptr<Workers> workers,
              std::shared_ptr<const dlib::frontal_face_detector> detector);

  /** How many filters there are: front, left, right, front turned left, front turned right. */
  int poses() const { return static_cast<int>(detector_->num_detectors()); }

  /**
   * Finds faces.
   *
   * @param upsampling how often the picture is doubled first
   * @param threshold added to the detector's own; scores are relative to the detector's own
   * @param poses bit i says whether filter i is used
   * @return the faces, the highest score first, valid until the next call
   */
  const std::vector<Detection>& detect(const void* pixels, int width, int height, long stride,
                                       Format format, int upsampling, double threshold, int poses);

 private:
  typedef dlib::pyramid_down<6> Pyramid;
  typedef dlib::scan_fhog_pyramid<Pyramid> Scanner;
  typedef std::vector<std::pair<double, dlib::rectangle>> Candidates;
  typedef dlib::array2d<dlib::bgr_pixel> Bitmap;

  struct Level {
    Bitmap picture;
    dlib::array<dlib::array2d<float>> features;
    dlib::array2d<float> saliency;
    std::vector<Candidates> candidates;  // one list for each filter
  };

  template <typename Picture>
  void search(const Picture& picture, double threshold, int poses);
  template <typename Picture>
  void searchUpsampled(const Picture& picture, int upsampling, double threshold, int poses);
  template <typename Picture>
  void searchLevel(const Picture& picture, int level, double threshold, int poses);
  void collect(int levels, int poses);
  int levelsFor(dlib::rectangle picture) const;

  std::shared_ptr<Workers> workers_;
  std::shared_ptr<const dlib::frontal_face_detector> detector_;
  std::vector<std::unique_ptr<Level>> levels_;
  Bitmap converted_;
  Bitmap upsampled_;
  std::vector<Detection> detections_;
};

}  // namespace emotion4j

#endif
