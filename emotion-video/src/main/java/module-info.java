/** Draws results into pictures, follows faces, and keeps what they express over time. */
module org.emotion4j.video {
  requires transitive org.emotion4j.api;
  requires org.slf4j;
  requires static org.jfree.jfreechart;
  requires static org.jspecify;

  exports org.emotion4j.video;
  exports org.emotion4j.video.timeline;
  exports org.emotion4j.video.track;

  provides org.emotion4j.spi.FrameAnnotatorProvider with
      org.emotion4j.video.BoxesAnnotatorProvider;
}
