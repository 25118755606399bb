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

import java.util.Locale;
import java.util.StringJoiner;
import org.emotion4j.BoundingBox;
import org.emotion4j.Emotion;
import org.emotion4j.FaceEmotion;

/**
 * Writes entries as lines of text. All values are numbers and names of emotions, none of which
 * needs quotes or escapes in CSV or JSON.
 */
enum EntryFormat {
  /** RFC 4180, with a line of names first. */
  CSV {
    @Override
    String head(boolean valenceArousal) {
      StringJoiner names = new StringJoiner(",", "", "\n");
      names.add("frame,seconds,face,x,y,width,height,confidence,emotion");
      Emotion.all().forEach(emotion -> names.add(emotion.label()));
      if (valenceArousal) {
        names.add("valence,arousal");
      }
      return names.toString();
    }

    @Override
    String line(TimelineEntry entry, boolean valenceArousal) {
      FaceEmotion emotion = entry.emotion();
      BoundingBox box = emotion.face().box();
      StringJoiner line = new StringJoiner(",", "", "\n");
      line.add(String.valueOf(entry.frame()));
      line.add(seconds(entry.timestampMicros()));
      line.add(String.valueOf(entry.identity()));
      for (double value : new double[] {box.x(), box.y(), box.width(), box.height()}) {
        line.add(decimals(1, value));
      }
      line.add(decimals(3, emotion.face().confidence()));
      line.add(emotion.emotion().label());
      Emotion.all().forEach(one -> line.add(decimals(6, emotion.scores().of(one))));
      if (valenceArousal) {
        line.add(emotion.valenceArousal().map(p -> decimals(3, p.valence())).orElse(""));
        line.add(emotion.valenceArousal().map(p -> decimals(3, p.arousal())).orElse(""));
      }
      return line.toString();
    }
  },
  /** A JSON object a line. */
  JSON_LINES {
    @Override
    String head(boolean valenceArousal) {
      return "";
    }

    @Override
    String line(TimelineEntry entry, boolean valenceArousal) {
      FaceEmotion emotion = entry.emotion();
      BoundingBox box = emotion.face().box();
      StringJoiner scores = new StringJoiner(",", "{", "}");
      Emotion.all()
          .forEach(one -> scores.add('"' + one.label() + "\":" + emotion.scores().of(one)));
      StringJoiner line = new StringJoiner(",", "{", "}\n");
      line.add("\"frame\":" + entry.frame());
      line.add("\"seconds\":" + seconds(entry.timestampMicros()));
      line.add("\"face\":" + entry.identity());
      line.add(
          "\"box\":{\"x\":%s,\"y\":%s,\"width\":%s,\"height\":%s}"
              .formatted(
                  decimals(3, box.x()),
                  decimals(3, box.y()),
                  decimals(3, box.width()),
                  decimals(3, box.height())));
      line.add("\"confidence\":" + decimals(3, emotion.face().confidence()));
      line.add("\"emotion\":\"" + emotion.emotion().label() + '"');
      line.add("\"scores\":" + scores);
      emotion
          .valenceArousal()
          .ifPresent(
              point -> {
                line.add("\"valence\":" + decimals(3, point.valence()));
                line.add("\"arousal\":" + decimals(3, point.arousal()));
              });
      return line.toString();
    }
  };

  /** What comes before the first line. */
  abstract String head(boolean valenceArousal);

  /** The line of an entry, with its end. */
  abstract String line(TimelineEntry entry, boolean valenceArousal);

  private static String seconds(long micros) {
    return String.format(Locale.ROOT, "%d.%06d", micros / 1_000_000, micros % 1_000_000);
  }

  private static String decimals(int count, double value) {
    return String.format(Locale.ROOT, "%." + count + "f", value);
  }
}
