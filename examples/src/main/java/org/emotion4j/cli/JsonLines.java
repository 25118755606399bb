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
package org.emotion4j.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.emotion4j.Analysis;
import org.emotion4j.BoundingBox;
import org.emotion4j.Emotion;
import org.emotion4j.Face;
import org.emotion4j.FaceEmotion;
import org.emotion4j.Landmarks;
import org.emotion4j.RejectedFace;
import org.emotion4j.StageTimings;

/** Writes one JSON object a line for each picture. */
final class JsonLines implements ResultWriter {

  private static final JsonFactory JSON = new JsonFactory();

  private final Writer writer;

  JsonLines(Writer writer) {
    this.writer = writer;
  }

  @Override
  public void success(Path image, Analysis analysis) throws IOException {
    writeLine(
        json -> {
          json.writeStringField("image", image.toString());
          json.writeNumberField("width", analysis.imageWidth());
          json.writeNumberField("height", analysis.imageHeight());
          json.writeStringField("detector", analysis.detector().id());
          if (analysis.checker().isPresent()) {
            json.writeStringField("checker", analysis.checker().get().id());
          }
          json.writeStringField("classifier", analysis.classifier().id());
          if (analysis.regressor().isPresent()) {
            json.writeStringField("regressor", analysis.regressor().get().id());
          }
          json.writeArrayFieldStart("faces");
          for (FaceEmotion face : analysis.faces()) {
            writeFace(json, face);
          }
          json.writeEndArray();
          if (analysis.checker().isPresent()) {
            json.writeArrayFieldStart("rejected");
            for (RejectedFace rejected : analysis.rejected()) {
              json.writeStartObject();
              writeFound(json, rejected.face());
              json.writeNumberField("nonFace", rounded(rejected.nonFace()));
              json.writeEndObject();
            }
            json.writeEndArray();
          }
          writeMillis(json, analysis.timings());
        });
  }

  @Override
  public void failure(Path image, String error) throws IOException {
    writeLine(
        json -> {
          json.writeStringField("image", image.toString());
          json.writeStringField("error", error);
        });
  }

  /** Something that writes the fields of an object. */
  private interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  /** A whole line at a time, so that none is left half written. */
  private void writeLine(Fields fields) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      fields.write(json);
      json.writeEndObject();
    }
    writer.write(line + "\n");
    writer.flush();
  }

  private static void writeFace(JsonGenerator json, FaceEmotion face) throws IOException {
    json.writeStartObject();
    writeFound(json, face.face());
    if (face.nonFace().isPresent()) {
      json.writeNumberField("nonFace", rounded(face.nonFace().getAsDouble()));
    }
    if (face.turned().isPresent()) {
      json.writeNumberField("turned", rounded(face.turned().getAsDouble()));
    }
    json.writeStringField("emotion", face.emotion().label());
    json.writeObjectFieldStart("scores");
    for (Emotion emotion : Emotion.all()) {
      json.writeNumberField(emotion.label(), face.scores().of(emotion));
    }
    json.writeEndObject();
    if (face.valenceArousal().isPresent()) {
      json.writeNumberField("valence", rounded(face.valenceArousal().get().valence()));
      json.writeNumberField("arousal", rounded(face.valenceArousal().get().arousal()));
    }
    json.writeEndObject();
  }

  private static void writeFound(JsonGenerator json, Face face) throws IOException {
    BoundingBox box = face.box();
    json.writeObjectFieldStart("box");
    json.writeNumberField("x", rounded(box.x()));
    json.writeNumberField("y", rounded(box.y()));
    json.writeNumberField("width", rounded(box.width()));
    json.writeNumberField("height", rounded(box.height()));
    json.writeEndObject();
    json.writeNumberField("confidence", rounded(face.confidence()));
    if (face.landmarks().isPresent()) {
      writeLandmarks(json, face.landmarks().get());
    }
  }

  private static void writeLandmarks(JsonGenerator json, Landmarks landmarks) throws IOException {
    json.writeObjectFieldStart("landmarks");
    for (var entry : landmarks.points().entrySet()) {
      json.writeObjectFieldStart(entry.getKey().name().toLowerCase(Locale.ROOT));
      json.writeNumberField("x", rounded(entry.getValue().x()));
      json.writeNumberField("y", rounded(entry.getValue().y()));
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void writeMillis(JsonGenerator json, StageTimings timings) throws IOException {
    json.writeObjectFieldStart("millis");
    json.writeNumberField("decode", millis(timings.decode()));
    json.writeNumberField("detect", millis(timings.detect()));
    json.writeNumberField("classify", millis(timings.classify()));
    json.writeEndObject();
  }

  private static double millis(Duration duration) {
    return rounded(duration.toNanos() / 1e6);
  }

  /** Three decimals: a thousandth of a pixel, of a millisecond, of a confidence. */
  private static double rounded(double value) {
    return Math.rint(value * 1000) / 1000;
  }
}
