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
package org.emotion4j.video.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.emotion4j.internal.files.FileErrors;

/** What can be said of a file before FFmpeg sees it. */
final class FileChecks {

  private FileChecks() {}

  static void check(Path file) {
    if (!Files.exists(file)) {
      throw new VideoSourceException("There is no file " + file);
    }
    if (Files.isDirectory(file)) {
      throw new VideoSourceException(file + " is a folder, and not a file");
    }
    if (!Files.isReadable(file)) {
      throw new VideoSourceException(file + " may not be read by this user");
    }
    try {
      if (Files.isRegularFile(file) && Files.size(file) == 0) {
        throw new VideoSourceException(file + " is empty");
      }
    } catch (IOException e) {
      throw new VideoSourceException(file + " cannot be read: " + FileErrors.reason(e), e);
    }
  }
}
