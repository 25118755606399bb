/** Reads and writes videos, draws results, follows faces, and keeps what they express over time. */
module org.emotion4j.video {
  requires transitive org.emotion4j.api;
  requires org.bytedeco.ffmpeg;
  requires org.bytedeco.javacpp;
  requires org.slf4j;
  requires static micrometer.core;
  requires static org.jfree.jfreechart;
  requires static org.jspecify;

  exports org.emotion4j.video;
  exports org.emotion4j.video.metrics;
  exports org.emotion4j.video.output;
  exports org.emotion4j.video.pipeline;
  exports org.emotion4j.video.source;
  exports org.emotion4j.video.timeline;
  exports org.emotion4j.video.track;
  exports org.emotion4j.video.window;

  provides org.emotion4j.spi.FrameAnnotatorProvider with
      org.emotion4j.video.BoxesAnnotatorProvider;
}
