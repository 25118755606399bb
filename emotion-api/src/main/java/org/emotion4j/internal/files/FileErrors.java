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
package org.emotion4j.internal.files;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/** Puts into words what Java's file errors only say by their type. */
public final class FileErrors {

  private FileErrors() {}

  /** What went wrong, without the type of the error. */
  public static String reason(Throwable error) {
    if (error instanceof AccessDeniedException) {
      return "permission denied for " + error.getMessage();
    }
    if (error instanceof NoSuchFileException) {
      return error.getMessage() + " does not exist";
    }
    if (error instanceof FileAlreadyExistsException || error instanceof NotDirectoryException) {
      return error.getMessage() + " is a file, not a folder";
    }
    return String.valueOf(error.getMessage());
  }
}
