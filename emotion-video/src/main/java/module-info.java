/** Video sources and video files, and drawing results into pictures. */
module org.emotion4j.video {
  requires transitive org.emotion4j.api;
  requires org.bytedeco.ffmpeg;
  requires org.bytedeco.javacpp;
  requires org.slf4j;
  requires static org.jspecify;

  exports org.emotion4j.video;
  exports org.emotion4j.video.output;
  exports org.emotion4j.video.source;

  provides org.emotion4j.spi.FrameAnnotatorProvider with
      org.emotion4j.video.BoxesAnnotatorProvider;
}
