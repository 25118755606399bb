/** The API of emotion4j: interfaces, values, the engine and the provider interfaces. */
@SuppressWarnings("module") // those that may use internal.files are built after this one
module org.emotion4j.api {
  requires transitive java.desktop;
  requires org.slf4j;
  requires static org.jspecify;

  exports org.emotion4j;
  exports org.emotion4j.spi;
  exports org.emotion4j.internal.files to
      org.emotion4j.detectors,
      org.emotion4j.video;

  uses org.emotion4j.spi.EmotionClassifierProvider;
  uses org.emotion4j.spi.FaceCheckerProvider;
  uses org.emotion4j.spi.FaceDetectorProvider;
  uses org.emotion4j.spi.FrameAnnotatorProvider;
  uses org.emotion4j.spi.ImageDecoderProvider;
  uses org.emotion4j.spi.ValenceArousalRegressorProvider;

  provides org.emotion4j.spi.ImageDecoderProvider with
      org.emotion4j.internal.image.JdkImageDecoderProvider;
}
