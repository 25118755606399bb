package org.emotion4j.video.track;

/** Finds a maximum between samples. */
final class Parabola {

  private Parabola() {}

  /**
   * Where the parabola through three neighbouring values has its top.
   *
   * @param before the value at -1
   * @param middle the value at 0, the greatest of the three
   * @param after the value at 1
   * @return from -0.5 to 0.5
   */
  static double top(double before, double middle, double after) {
    double bend = before - 2 * middle + after;
    if (!(bend < 0)) {
      return 0;
    }
    return Math.max(-0.5, Math.min(0.5, 0.5 * (before - after) / bend));
  }
}
