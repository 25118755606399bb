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
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The files of a series of pictures, in order. Numbers in names are compared as numbers, so 9 comes
 * before 10.
 */
final class SeriesFiles {

  private static final Set<String> ENDINGS =
      Set.of("jpg", "jpeg", "png", "bmp", "webp", "tif", "tiff", "ppm", "pgm");

  private static final Pattern NUMBER = Pattern.compile("%(?:0?(\\d+))?d");
  private static final Pattern WILD = Pattern.compile(".*[*?\\[{].*");

  static final Comparator<Path> ORDER =
      (one, other) -> compare(one.getFileName().toString(), other.getFileName().toString());

  private SeriesFiles() {}

  /** Whether a text is a pattern rather than a file's name. */
  static boolean isPattern(String text) {
    return NUMBER.matcher(text).find() || WILD.matcher(text).matches();
  }

  /** The pictures of a folder. */
  static List<Path> ofFolder(Path folder) {
    List<Path> files = list(folder, name -> ENDINGS.contains(ending(name)));
    if (files.isEmpty()) {
      throw new VideoSourceException(
          "The folder "
              + folder
              + " holds no pictures; their names end in "
              + String.join(", ", ENDINGS.stream().sorted().toList()));
    }
    return files;
  }

  /** The files that a pattern means, with wild cards or one number in the file's name. */
  static List<Path> ofPattern(String pattern) {
    int slash = Math.max(pattern.lastIndexOf('/'), pattern.lastIndexOf(java.io.File.separatorChar));
    Path folder = Path.of(slash < 0 ? "." : pattern.substring(0, slash + 1));
    if (!Files.isDirectory(folder)) {
      throw new VideoSourceException("There is no folder " + folder + ", of " + pattern);
    }
    String name = pattern.substring(slash + 1);
    List<Path> files = list(folder, filter(folder, name));
    if (files.isEmpty()) {
      throw new VideoSourceException("No file matches " + pattern);
    }
    return files;
  }

  private static Predicate<String> filter(Path folder, String name) {
    Matcher number = NUMBER.matcher(name);
    if (number.find()) {
      String digits = number.group(1) == null ? "\\d+" : "\\d{" + number.group(1) + ",}";
      Pattern names =
          Pattern.compile(
              Pattern.quote(name.substring(0, number.start()))
                  + digits
                  + Pattern.quote(name.substring(number.end())));
      return file -> names.matcher(file).matches();
    }
    PathMatcher matcher = folder.getFileSystem().getPathMatcher("glob:" + name);
    return file -> matcher.matches(Path.of(file));
  }

  private static List<Path> list(Path folder, Predicate<String> wanted) {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (wanted.test(entry.getFileName().toString()) && Files.isRegularFile(entry)) {
          files.add(entry);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      throw new VideoSourceException("The folder " + folder + " cannot be read: " + e, e);
    }
    files.sort(ORDER);
    return files;
  }

  private static String ending(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  private static int compare(String one, String other) {
    int i = 0;
    int j = 0;
    while (i < one.length() && j < other.length()) {
      int endOne = digits(one, i);
      int endOther = digits(other, j);
      int difference;
      if (endOne > i && endOther > j) {
        difference = compareNumbers(one.substring(i, endOne), other.substring(j, endOther));
        i = endOne;
        j = endOther;
      } else {
        difference = Character.compare(one.charAt(i++), other.charAt(j++));
      }
      if (difference != 0) {
        return difference;
      }
    }
    int rest = Integer.compare(one.length() - i, other.length() - j);
    return rest != 0 ? rest : one.compareTo(other);
  }

  private static int digits(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
      end++;
    }
    return end;
  }

  private static int compareNumbers(String one, String other) {
    String a = one.replaceFirst("^0+(?=.)", "");
    String b = other.replaceFirst("^0+(?=.)", "");
    return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
  }
}
