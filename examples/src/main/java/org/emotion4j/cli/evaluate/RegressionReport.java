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
import java.util.Locale;
import java.util.OptionalDouble;
import org.emotion4j.BackendInfo;
import org.emotion4j.models.metrics.AxisAgreement;
import org.emotion4j.models.metrics.PlaneAgreement;

/**
 * The figures of a regressor, as text and as JSON.
 *
 * @param agreement how its estimates agree with the labels
 * @param labels what the labels are
 * @param protocol which pictures counted
 * @param regressor what estimated
 * @param seconds how long that took
 */
public record RegressionReport(
    PlaneAgreement agreement,
    PointLabels labels,
    Protocol protocol,
    BackendInfo regressor,
    double seconds) {

  private static final JsonFactory JSON = new JsonFactory();

  private long images() {
    return agreement.valence().count();
  }

  private double imagesPerSecond() {
    return images() / Math.max(seconds, 1e-9);
  }

  private String protocolName() {
    return protocol.name().toLowerCase(Locale.ROOT);
  }

  /** One JSON object in one line; what is not defined is null. */
  public String asJson() throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("regressor", regressor.id());
      json.writeStringField("protocol", protocolName());
      json.writeStringField("labels", labels.description());
      json.writeNumberField("images", images());
      writeAxis(json, "valence", agreement.valence());
      writeAxis(json, "arousal", agreement.arousal());
      writeNumber(json, "inverseTransform", agreement.inverseTransform());
      json.writeNumberField("imagesPerSecond", Math.rint(10 * imagesPerSecond()) / 10);
      json.writeEndObject();
    }
    return text.toString();
  }

  private static void writeAxis(JsonGenerator json, String name, AxisAgreement axis)
      throws IOException {
    json.writeObjectFieldStart(name);
    writeNumber(json, "mse", axis.mse());
    writeNumber(json, "rmse", axis.rmse());
    writeNumber(json, "sagr", axis.sagr());
    json.writeNumberField("signedImages", axis.signed());
    writeNumber(json, "ccc", axis.ccc());
    writeNumber(json, "pearson", axis.pearson());
    json.writeEndObject();
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
    AxisAgreement valence = agreement.valence();
    AxisAgreement arousal = agreement.arousal();
    StringBuilder text = new StringBuilder();
    line(
        text,
        "%s (%s): %d images, protocol %s, labels: %s",
        regressor.id(),
        regressor.version(),
        images(),
        protocolName(),
        labels.description());
    line(text, "%-35s%10s%10s", "", "valence", "arousal");
    axes(text, "root of the mean squared error", valence.rmse(), arousal.rmse());
    axes(text, "sign agreement", valence.sagr(), arousal.sagr());
    line(text, "%-35s%10d%10d", "  over labels other than 0", valence.signed(), arousal.signed());
    axes(text, "concordance correlation (CCC)", valence.ccc(), arousal.ccc());
    axes(text, "Pearson correlation", valence.pearson(), arousal.pearson());
    line(
        text,
        "%-35s%10s",
        "inverse transform, nine emotions",
        decimals(agreement.inverseTransform()));
    line(text, "%-35s%10.0f", "images per second", imagesPerSecond());
    return text.toString();
  }

  private static void axes(
      StringBuilder text, String name, OptionalDouble valence, OptionalDouble arousal) {
    line(text, "%-35s%10s%10s", name, decimals(valence), decimals(arousal));
  }

  private static String decimals(OptionalDouble value) {
    return value.isPresent() ? String.format(Locale.ROOT, "%.4f", value.getAsDouble()) : "-";
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
