/** Draws results into pictures. */
module org.emotion4j.video {
  requires transitive org.emotion4j.api;
  requires org.slf4j;
  requires static org.jspecify;

  exports org.emotion4j.video;

  provides org.emotion4j.spi.FrameAnnotatorProvider with
      org.emotion4j.video.BoxesAnnotatorProvider;
}
