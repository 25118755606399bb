/** The API of emotion4j: interfaces, values, the engine and the provider interfaces. */
module org.emotion4j.api {
  requires transitive java.desktop;
  requires org.slf4j;
  requires static transitive org.jspecify;

  exports org.emotion4j;
  exports org.emotion4j.spi;

  uses org.emotion4j.spi.EmotionClassifierProvider;
  uses org.emotion4j.spi.FaceCheckerProvider;
  uses org.emotion4j.spi.FaceDetectorProvider;
  uses org.emotion4j.spi.FrameAnnotatorProvider;
  uses org.emotion4j.spi.ImageDecoderProvider;
  uses org.emotion4j.spi.ValenceArousalRegressorProvider;

  provides org.emotion4j.spi.ImageDecoderProvider with
      org.emotion4j.internal.image.JdkImageDecoderProvider;
}
