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

import static org.bytedeco.ffmpeg.global.avdevice.avdevice_free_list_devices;
import static org.bytedeco.ffmpeg.global.avdevice.avdevice_list_input_sources;
import static org.bytedeco.ffmpeg.global.avdevice.avdevice_register_all;
import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bytedeco.ffmpeg.avdevice.AVDeviceInfoList;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.emotion4j.video.internal.ffmpeg.FFmpeg;

/**
 * How FFmpeg calls a camera on this system: Video4Linux on Linux, AVFoundation on macOS, DirectShow
 * on Windows.
 */
final class CameraDevice {

  private final String system;
  private final SourceOptions options;

  CameraDevice(String system, SourceOptions options) {
    this.system = system.toLowerCase(Locale.ROOT);
    this.options = options;
  }

  static CameraDevice ofThisSystem(SourceOptions options) {
    return new CameraDevice(System.getProperty("os.name", ""), options);
  }

  /** The camera with a number, from 0 on. */
  Address numbered(int index) {
    if (index < 0) {
      throw new IllegalArgumentException("Cameras are numbered from 0 on, not " + index);
    }
    if (isLinux()) {
      return named("/dev/video" + index);
    }
    if (isMac()) {
      return address(index + ":none", "camera " + index);
    }
    List<String> names = names();
    if (index >= names.size()) {
      throw new VideoSourceException(
          "There is no camera " + index + " here; DirectShow knows " + names);
    }
    return named(names.get(index));
  }

  /** The camera that the system calls so. */
  Address named(String device) {
    if (isLinux()) {
      if (!Files.exists(Path.of(device))) {
        throw new VideoSourceException(
            "There is no camera " + device + " here; " + present() + ". Is it plugged in?");
      }
      return address(device, "camera " + device);
    }
    return address(isMac() ? device + ":none" : "video=" + device, "camera " + device);
  }

  private Address address(String url, String name) {
    format(); // tells now if this FFmpeg has no such cameras
    Map<String, String> settings = new LinkedHashMap<>();
    options.frameRate().ifPresent(rate -> settings.put("framerate", String.valueOf(rate)));
    return Address.ofCamera(formatName(), url, name, settings);
  }

  private String present() {
    List<String> found = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      String name = "/dev/video" + i;
      if (Files.exists(Path.of(name))) {
        found.add(name);
      }
    }
    return found.isEmpty() ? "there is none at all" : "there are " + String.join(", ", found);
  }

  @SuppressWarnings("NullAway") // no device's name and no options
  private List<String> names() {
    AVDeviceInfoList list = new AVDeviceInfoList(null);
    List<String> names = new ArrayList<>();
    if (avdevice_list_input_sources(format(), (String) null, null, list) >= 0) {
      for (int i = 0; i < list.nb_devices(); i++) {
        names.add(FFmpeg.text(list.devices(i).device_name()));
      }
      avdevice_free_list_devices(list);
    }
    return names;
  }

  private AVInputFormat format() {
    FFmpeg.load();
    try {
      avdevice_register_all();
    } catch (LinkageError e) {
      throw new VideoSourceException(
          "Cameras need FFmpeg's libavdevice, which cannot be loaded here: "
              + FFmpeg.rootMessage(e)
              + ". Install the library that it names (libpulse.so.0 is in Debian's libpulse0)",
          e);
    }
    AVInputFormat format = av_find_input_format(formatName());
    if (format == null || format.isNull()) {
      throw new VideoSourceException(
          "This build of FFmpeg reads no cameras on this system: it has no device " + formatName());
    }
    return format;
  }

  private String formatName() {
    return isLinux() ? "video4linux2" : isMac() ? "avfoundation" : "dshow";
  }

  private boolean isLinux() {
    return system.contains("linux");
  }

  private boolean isMac() {
    return system.contains("mac");
  }
}
