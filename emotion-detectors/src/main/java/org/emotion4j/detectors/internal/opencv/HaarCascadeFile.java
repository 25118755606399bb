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
package org.emotion4j.detectors.internal.opencv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.emotion4j.ModelFileException;

/**
 * The cascade in OpenCV's jar. It is read as text and parsed in memory: a file would need a name
 * that OpenCV can open, which on Windows a user's folder may not have.
 */
final class HaarCascadeFile {

  static final String NAME = "haarcascade_frontalface_default.xml";

  private static final String[] FOLDERS = {"share/opencv4/haarcascades/", "etc/haarcascades/"};

  private HaarCascadeFile() {}

  static String read() {
    String base = OpenCvPresence.resourceFolder().orElse("");
    ClassLoader loader = HaarCascadeFile.class.getClassLoader();
    for (String folder : FOLDERS) {
      try (InputStream stream = loader.getResourceAsStream(base + folder + NAME)) {
        if (stream != null) {
          return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
      } catch (IOException e) {
        throw new ModelFileException(NAME + " could not be read from OpenCV's jar", e);
      }
    }
    throw new ModelFileException(
        "%s is not in OpenCV's jar for %s; check that no build step strips its resources"
            .formatted(NAME, OpenCvPresence.PLATFORM));
  }
}
