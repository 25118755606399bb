// Copyright 2026 the emotion4j authors. Licensed under the Apache License, Version 2.0: see LICENSE.
/* What dlib has written with its serialize, read from memory. */
#ifndef EMOTION4J_ARCHIVE_H
#define EMOTION4J_ARCHIVE_H

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <stdexcept>
#include <string>

namespace emotion4j {

/**
 * Reads integers (a control byte with sign and size, then that many bytes, the lowest first) and
 * numbers (mantissa and exponent). dlib's own reader takes as much memory as a damaged file says;
 * this one never reads beyond the file, and lets no count be larger than what is left of it.
 */
class Archive {
 public:
  Archive(const unsigned char* bytes, long size) : begin_(bytes), at_(bytes), end_(bytes + size) {}

  std::int64_t integer() {
    if (at_ == end_) {
      fail("it ends early");
    }
    const unsigned char control = *at_++;
    const int size = control & 0x0F;
    if ((control & 0x70) != 0 || size < 1 || size > 8) {
      fail("an integer was expected");
    }
    if (end_ - at_ < size) {
      fail("it ends early");
    }
    std::uint64_t value = 0;
    for (int i = 0; i < size; ++i) {
      value |= static_cast<std::uint64_t>(*at_++) << (8 * i);
    }
    return static_cast<std::int64_t>((control & 0x80) != 0 ? 0 - value : value);
  }

  /** An integer within a range. */
  long integer(const char* what, long least, long most) {
    const std::int64_t value = integer();
    if (value < least || value > most) {
      fail(std::string(what) + " must be from " + std::to_string(least) + " to " +
           std::to_string(most) + ", not " + std::to_string(value));
    }
    return static_cast<long>(value);
  }

  /** How many of something follow; each takes a byte at least. */
  long count(const char* what) { return integer(what, 0, end_ - at_); }

  /** A finite number. */
  float number() {
    const std::int64_t mantissa = integer();
    const std::int64_t exponent = integer();
    // Beyond this there are dlib's marks for what is not finite.
    if (exponent < -2000 || exponent > 2000) {
      fail("a finite number was expected");
    }
    const float value =
        std::ldexp(static_cast<float>(mantissa), static_cast<int>(exponent));
    if (!std::isfinite(value)) {
      fail("a finite number was expected");
    }
    return value;
  }

  void end() {
    if (at_ != end_) {
      fail("there are " + std::to_string(end_ - at_) + " bytes behind its end");
    }
  }

  [[noreturn]] void fail(const std::string& reason) const {
    throw std::runtime_error(reason + ", at byte " + std::to_string(at_ - begin_));
  }

 private:
  const unsigned char* begin_;
  const unsigned char* at_;
  const unsigned char* end_;
};

}  // namespace emotion4j

#endif
