// Copyright 2026 the emotion4j authors. Licensed under the Apache License, Version 2.0: see LICENSE.
#include "hog.h"

#include <algorithm>

namespace emotion4j {

HogDetector::HogDetector(std::shared_ptr<Workers> workers,
                         std::shared_ptr<const dlib::frontal_face_detector> detector)
    : workers_(std::move(workers)), detector_(std::move(detector)) {}

const std::vector<HogDetector::Detection>& HogDetector::detect(const void* pixels, int width,
                                                               int height, long stride,
                                                               Format format, int upsampling,
                                                               double threshold, int poses) {
  switch (format) {
    case Format::BGR:
      searchUpsampled(Picture<dlib::bgr_pixel>(pixels, height, width, stride), upsampling,
                      threshold, poses);
      break;
    case Format::RGB:
      searchUpsampled(Picture<dlib::rgb_pixel>(pixels, height, width, stride), upsampling,
                      threshold, poses);
      break;
    case Format::GRAY:
      // dlib scales gray pictures with another rounding than colour ones; a gray picture must give
      // what the same picture in colour gives.
      dlib::assign_image(converted_, Picture<unsigned char>(pixels, height, width, stride));
      searchUpsampled(converted_, upsampling, threshold, poses);
      break;
  }
  return detections_;
}

template <typename Picture>
void HogDetector::searchUpsampled(const Picture& picture, int upsampling, double threshold,
                                  int poses) {
  if (upsampling == 0) {
    search(picture, threshold, poses);
    return;
  }
  const dlib::pyramid_down<2> doubling;
  dlib::pyramid_up(picture, upsampled_, doubling);
  for (int i = 1; i < upsampling; ++i) {
    dlib::pyramid_up(upsampled_, doubling);
  }
  search(upsampled_, threshold, poses);
  for (Detection& detection : detections_) {
    detection.box = doubling.rect_down(detection.box, upsampling);
  }
}

template <typename Picture>
void HogDetector::search(const Picture& picture, double threshold, int poses) {
  const int levels = levelsFor(dlib::rectangle(0, 0, dlib::num_columns(picture) - 1,
                                               dlib::num_rows(picture) - 1));
  while (static_cast<int>(levels_.size()) < levels) {
    levels_.push_back(std::make_unique<Level>());
  }
  // The helpers begin with the first level, the largest, while this thread makes the others.
  std::mutex mutex;
  std::condition_variable scaled;
  int ready = 1;
  bool failed = false;
  const auto searchOne = [&](int level) {
    {
      std::unique_lock<std::mutex> lock(mutex);
      scaled.wait(lock, [&] { return ready > level || failed; });
      if (ready <= level) {
        return;  // the exception that stopped the scaling ends the call
      }
    }
    if (level == 0) {
      searchLevel(picture, level, threshold, poses);
    } else {
      searchLevel(levels_[level]->picture, level, threshold, poses);
    }
  };
  const auto scaleOrSearch = [&](int piece) {
    if (piece != 1) {
      searchOne(piece == 0 ? 0 : piece - 1);
      return;
    }
    try {
      const Pyramid pyramid;
      for (int level = 1; level < levels; ++level) {
        if (level == 1) {
          pyramid(picture, levels_[level]->picture);
        } else {
          pyramid(levels_[level - 1]->picture, levels_[level]->picture);
        }
        std::lock_guard<std::mutex> lock(mutex);
        ready = level + 1;
        scaled.notify_all();
      }
    } catch (...) {
      std::lock_guard<std::mutex> lock(mutex);
      failed = true;
      scaled.notify_all();
      throw;
    }
  };
  workers_->run(levels + 1, scaleOrSearch);
  collect(levels, poses);
}

int HogDetector::levelsFor(dlib::rectangle picture) const {
  const Scanner& scanner = detector_->get_scanner();
  const Pyramid pyramid;
  unsigned long levels = 0;
  do {
    picture = pyramid.rect_down(picture);
    ++levels;
  } while (picture.width() >= scanner.get_min_pyramid_layer_width() &&
           picture.height() >= scanner.get_min_pyramid_layer_height() &&
           levels < scanner.get_max_pyramid_levels());
  return static_cast<int>(levels);
}

template <typename Picture>
void HogDetector::searchLevel(const Picture& picture, int number, double threshold, int poses) {
  Level& level = *levels_[number];
  const Scanner& scanner = detector_->get_scanner();
  const auto& extractor = scanner.get_feature_extractor();
  const int width = static_cast<int>(scanner.get_fhog_window_width());
  const int height = static_cast<int>(scanner.get_fhog_window_height());
  const unsigned long boxWidth = width - 2 * scanner.get_padding();
  const unsigned long boxHeight = height - 2 * scanner.get_padding();
  const int cell = static_cast<int>(scanner.get_cell_size());
  const Pyramid pyramid;

  level.candidates.resize(detector_->num_detectors());
  extractor(picture, level.features, cell, height, width);
  if (level.features.size() == 0) {  // less than three cells of eight pixels
    for (Candidates& candidates : level.candidates) {
      candidates.clear();
    }
    return;
  }
  for (unsigned long i = 0; i < detector_->num_detectors(); ++i) {
    Candidates& candidates = level.candidates[i];
    candidates.clear();
    if ((poses >> i & 1) == 0) {
      continue;
    }
    const auto& weights = detector_->get_processed_w(i);
    const double least = weights.w(scanner.get_num_dimensions()) + threshold;
    const dlib::rectangle area = dlib::impl::apply_filters_to_fhog(
        weights.get_detect_argument(), level.features, level.saliency);
    for (long row = area.top(); row <= area.bottom(); ++row) {
      for (long column = area.left(); column <= area.right(); ++column) {
        const float score = level.saliency[row][column];
        if (score >= least) {
          const dlib::rectangle box = extractor.feats_to_image(
              dlib::centered_rect(dlib::point(column, row), boxWidth, boxHeight), cell, height,
              width);
          candidates.emplace_back(score, pyramid.rect_up(box, number));
        }
      }
    }
  }
}

/** Sorts and thins out as dlib does, equal scores included. */
void HogDetector::collect(int levels, int poses) {
  const long dimensions = detector_->get_scanner().get_num_dimensions();
  std::vector<dlib::rect_detection> all;
  Candidates ofPose;
  for (unsigned long i = 0; i < detector_->num_detectors(); ++i) {
    if ((poses >> i & 1) == 0) {
      continue;
    }
    ofPose.clear();
    for (int level = 0; level < levels; ++level) {
      const Candidates& found = levels_[level]->candidates[i];
      ofPose.insert(ofPose.end(), found.begin(), found.end());
    }
    std::sort(ofPose.rbegin(), ofPose.rend(), dlib::impl::compare_pair_rect);
    const double own = detector_->get_processed_w(i).w(dimensions);
    for (const auto& candidate : ofPose) {
      dlib::rect_detection detection;
      detection.detection_confidence = candidate.first - own;
      detection.weight_index = i;
      detection.rect = candidate.second;
      all.push_back(detection);
    }
  }
  std::sort(all.rbegin(), all.rend());
  detections_.clear();
  for (const dlib::rect_detection& candidate : all) {
    const bool hidden = std::any_of(
        detections_.begin(), detections_.end(), [&](const Detection& kept) {
          return detector_->get_overlap_tester()(kept.box, candidate.rect);
        });
    if (!hidden) {
      detections_.push_back({candidate.detection_confidence,
                             static_cast<int>(candidate.weight_index), candidate.rect});
    }
  }
}

}  // namespace emotion4j
