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
package org.emotion4j.training.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.emotion4j.models.metrics.MarkedPhoto;
import org.emotion4j.models.metrics.MarkedPhotos;
import org.emotion4j.models.metrics.PhotoSplit;

/**
 * Crops of photos with marked faces and of photos without any: what a network learns from that is
 * to tell faces from what is none.
 *
 * @param train of the photos that may be learnt from
 * @param valid of those kept for measuring
 */
public record NonFaces(List<PhotoCrop> train, List<PhotoCrop> valid) {

  private static final String IMAGES = "images";

  public NonFaces {
    train = List.copyOf(train);
    valid = List.copyOf(valid);
  }

  /**
   * Reads the photos and lets all detectors look at them, which takes a minute or two.
   *
   * @param directory a folder of folders, each with photos in {@code images} and, where they have
   *     faces, {@code boxes.csv}
   * @return the crops, the same each time
   * @throws IOException if there are no such folders
   * @throws org.emotion4j.EmotionException if a photo is broken or a detector is missing
   */
  public static NonFaces read(Path directory) throws IOException {
    List<Path> folders = folders(directory);
    List<PhotoCrop> train = new ArrayList<>();
    List<PhotoCrop> valid = new ArrayList<>();
    try (EagerDetectors detectors = new EagerDetectors()) {
      PhotoCropper cropper = new PhotoCropper(detectors.all());
      for (Path folder : folders) {
        for (MarkedPhoto photo : MarkedPhotos.read(folder)) {
          boolean measuring = PhotoSplit.isForMeasuring(photo.file());
          (measuring ? valid : train).addAll(cropper.crops(photo));
        }
      }
    }
    return new NonFaces(train, valid);
  }

  private static List<Path> folders(Path directory) throws IOException {
    List<Path> folders = List.of();
    if (Files.isDirectory(directory)) {
      try (Stream<Path> entries = Files.list(directory)) {
        folders =
            entries.filter(entry -> Files.isDirectory(entry.resolve(IMAGES))).sorted().toList();
      }
    }
    if (folders.isEmpty()) {
      throw new IOException(
          "'%s' has no folders with photos in '%s'; name one that has with --non-faces"
              .formatted(directory, IMAGES));
    }
    return folders;
  }
}
