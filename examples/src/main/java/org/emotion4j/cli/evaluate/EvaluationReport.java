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
package org.emotion4j.cli.evaluate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.emotion4j.BackendInfo;
import org.emotion4j.Emotion;

/**
 * The figures of an evaluation, as text and as JSON.
 *
 * @param evaluation the answers
 * @param protocol which pictures counted
 * @param classifier what answered
 * @param seconds how long that took
 */
public record EvaluationReport(
    Evaluation evaluation, Protocol protocol, BackendInfo classifier, double seconds) {

  private static final JsonFactory JSON = new JsonFactory();

  private double imagesPerSecond() {
    return evaluation.confusion().total() / Math.max(seconds, 1e-9);
  }

  private List<Emotion> emotions() {
    return evaluation.classes().emotions();
  }

  /** One JSON object in one line; what is not defined is null. */
  public String asJson() throws IOException {
    ConfusionMatrix confusion = evaluation.confusion();
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("classifier", classifier.id());
      json.writeStringField("protocol", protocol.name().toLowerCase(Locale.ROOT));
      json.writeNumberField("images", confusion.total());
      json.writeNumberField("classes", emotions().size());
      writeNumber(json, "accuracy", confusion.accuracy());
      writeNumber(json, "ece", evaluation.calibration().value());
      json.writeObjectFieldStart("recall");
      for (Emotion emotion : emotions()) {
        writeNumber(json, emotion.label(), confusion.recall(emotion.ordinal()));
      }
      json.writeEndObject();
      json.writeArrayFieldStart("labels");
      for (Emotion emotion : emotions()) {
        json.writeString(emotion.label());
      }
      json.writeEndArray();
      json.writeArrayFieldStart("confusion");
      for (Emotion truth : emotions()) {
        json.writeStartArray();
        for (Emotion answer : emotions()) {
          json.writeNumber(confusion.count(truth.ordinal(), answer.ordinal()));
        }
        json.writeEndArray();
      }
      json.writeEndArray();
      json.writeNumberField("imagesPerSecond", Math.rint(10 * imagesPerSecond()) / 10);
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void writeNumber(JsonGenerator json, String name, OptionalDouble value)
      throws IOException {
    if (value.isPresent()) {
      json.writeNumberField(name, value.getAsDouble());
    } else {
      json.writeNullField(name);
    }
  }

  /** Several lines for people to read. */
  public String asText() {
    ConfusionMatrix confusion = evaluation.confusion();
    StringBuilder text = new StringBuilder();
    line(
        text,
        "%s (%s): %d images, %d classes, protocol %s",
        classifier.id(),
        classifier.version(),
        confusion.total(),
        emotions().size(),
        protocol.name().toLowerCase(Locale.ROOT));
    line(text, "accuracy                     %s", decimals(confusion.accuracy()));
    line(text, "expected calibration error   %s", decimals(evaluation.calibration().value()));
    line(text, "images per second            %.0f", imagesPerSecond());
    line(text, "");
    text.append("%-10s %7s  taken for".formatted("class", "recall"));
    emotions().forEach(emotion -> text.append(column(emotion.label())));
    line(text, "");
    for (Emotion truth : emotions()) {
      text.append(
          "%-10s %7s           "
              .formatted(truth.label(), decimals(confusion.recall(truth.ordinal()))));
      for (Emotion answer : emotions()) {
        text.append(column(String.valueOf(confusion.count(truth.ordinal(), answer.ordinal()))));
      }
      line(text, "");
    }
    return text.toString();
  }

  private static String column(String value) {
    return "%10s".formatted(value);
  }

  private static String decimals(OptionalDouble value) {
    return value.isPresent() ? String.format(Locale.ROOT, "%.4f", value.getAsDouble()) : "-";
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
