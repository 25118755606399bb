// Copyright 2026 the emotion4j authors. Licensed under the Apache License, Version 2.0: see LICENSE.
#include "shape_predictor.h"

#include <algorithm>

namespace emotion4j {

namespace {

const long MOST_POINTS = 1000;
const long MOST_FEATURES = 1000000;

}  // namespace

ShapePredictor::ShapePredictor(const unsigned char* file, long size) {
  Archive archive(file, size);
  archive.integer("the version of the shape predictor", 1, 1);
  const long values = readExtent(archive);
  if (values < 2 || values % 2 != 0 || values > 2 * MOST_POINTS) {
    archive.fail("the first shape has " + std::to_string(values) + " values");
  }
  initial_.set_size(values);
  for (float& value : initial_) {
    value = archive.number();
  }
  cascades_.resize(archive.integer("the number of cascades", 1, 1000));
  for (Cascade& cascade : cascades_) {
    const long trees = archive.count("the number of trees");
    for (long i = 0; i < trees; ++i) {
      readTree(archive, cascade);
    }
  }
  readFeatures(archive);
  archive.end();
}

void ShapePredictor::readTree(Archive& archive, Cascade& cascade) {
  Tree tree;
  tree.splits = static_cast<long>(splits_.size());
  tree.count = archive.count("the number of splits");
  tree.leaves = static_cast<long>(leaves_.size());
  for (long i = 0; i < tree.count; ++i) {
    Split split;
    split.first = static_cast<int>(archive.integer("a feature", 0, MOST_FEATURES));
    split.second = static_cast<int>(archive.integer("a feature", 0, MOST_FEATURES));
    split.threshold = archive.number();
    cascade.highest = std::max({cascade.highest, split.first, split.second});
    splits_.push_back(split);
  }
  archive.integer("the number of leaves", tree.count + 1, tree.count + 1);
  for (long i = 0; i <= tree.count; ++i) {
    if (readExtent(archive) != initial_.size()) {
      archive.fail("a leaf has another size than the first shape");
    }
    for (long j = 0; j < initial_.size(); ++j) {
      leaves_.push_back(archive.number());
    }
  }
  cascade.trees.push_back(tree);
}

void ShapePredictor::readFeatures(Archive& archive) {
  const long cascades = static_cast<long>(cascades_.size());
  archive.integer("the number of cascades", cascades, cascades);
  for (Cascade& cascade : cascades_) {
    const long features = archive.count("the number of features");
    if (cascade.highest >= features) {
      archive.fail("a tree asks for feature " + std::to_string(cascade.highest) + " of " +
                   std::to_string(features));
    }
    for (long i = 0; i < features; ++i) {
      cascade.anchors.push_back(archive.integer("the point of a feature", 0, points() - 1));
    }
  }
  archive.integer("the number of cascades", cascades, cascades);
  for (Cascade& cascade : cascades_) {
    const long features = static_cast<long>(cascade.anchors.size());
    archive.integer("the number of features", features, features);
    for (long i = 0; i < features; ++i) {
      const float x = archive.number();
      const float y = archive.number();
      cascade.deltas.emplace_back(x, y);
    }
  }
}

long ShapePredictor::readExtent(Archive& archive) {
  const long rows = archive.integer("a number of rows", -2 * MOST_POINTS, 2 * MOST_POINTS);
  const long columns = archive.integer("a number of columns", -1, 1);
  if (columns == 0) {
    archive.fail("a column of numbers was expected");
  }
  return std::labs(rows);
}

void ShapePredictor::locate(const unsigned char* pixels, int width, int height, int stride,
                            int format, int left, int top, int right, int bottom,
                            int* result) const {
  const dlib::rectangle box(left, top, right, bottom);
  switch (static_cast<Format>(format)) {
    case Format::BGR:
      locate(Picture<dlib::bgr_pixel>(pixels, height, width, stride), box, result);
      break;
    case Format::RGB:
      locate(Picture<dlib::rgb_pixel>(pixels, height, width, stride), box, result);
      break;
    case Format::GRAY:
      locate(Picture<unsigned char>(pixels, height, width, stride), box, result);
      break;
  }
}

template <typename Picture>
void ShapePredictor::locate(const Picture& picture, const dlib::rectangle& box,
                            int* result) const {
  Shape shape = initial_;
  std::vector<float> features;
  for (const Cascade& cascade : cascades_) {
    dlib::impl::extract_feature_pixel_values(picture, box, shape, initial_, cascade.anchors,
                                             cascade.deltas, features);
    for (const Tree& tree : cascade.trees) {
      const Split* splits = splits_.data() + tree.splits;
      long node = 0;
      while (node < tree.count) {
        const Split& split = splits[node];
        const bool isLeft = features[split.first] - features[split.second] > split.threshold;
        node = 2 * node + (isLeft ? 1 : 2);
      }
      const float* leaf = leaves_.data() + tree.leaves + (node - tree.count) * initial_.size();
      for (long i = 0; i < initial_.size(); ++i) {
        shape(i) += leaf[i];
      }
    }
  }
  const dlib::point_transform_affine toPicture = dlib::impl::unnormalizing_tform(box);
  for (int i = 0; i < points(); ++i) {
    const dlib::point point = toPicture(dlib::impl::location(shape, i));
    result[2 * i] = static_cast<int>(point.x());
    result[2 * i + 1] = static_cast<int>(point.y());
  }
}

}  // namespace emotion4j
