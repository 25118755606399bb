/*
 * Copyright 2026 the emotion4j authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License"); you may not use this file except
 * in compliance with the License. You may obtain a copy of the License at
 *
 *     https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software distributed under the License
 * is distributed on an "AS IS" BASIS, WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express
 * or implied. See the License for the specific language governing permissions and limitations under
 * the License.
 */
package org.emotion4j.video.timeline;

import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;

/** Writes seconds as 0:15, as 1:02:03 from an hour on, or as 0:15.5 where tenths are needed. */
final class TimeFormat extends NumberFormat {

  private static final long serialVersionUID = 1L;

  private final boolean tenths;

  TimeFormat(boolean tenths) {
    this.tenths = tenths;
  }

  @Override
  public StringBuffer format(double seconds, StringBuffer to, FieldPosition position) {
    long all = Math.round(Math.abs(seconds) * 10);
    long whole = tenths ? all / 10 : Math.round(Math.abs(seconds));
    to.append(seconds < 0 && all > 0 ? "-" : "");
    if (whole >= 3600) {
      to.append(
          String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60));
    } else {
      to.append(String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60));
    }
    return tenths ? to.append('.').append(all % 10) : to;
  }

  @Override
  public StringBuffer format(long seconds, StringBuffer to, FieldPosition position) {
    return format((double) seconds, to, position);
  }

  @Override
  public Number parse(String text, ParsePosition position) {
    throw new UnsupportedOperationException("Times are only written");
  }
}
