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
package org.emotion4j;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.emotion4j.internal.engine.EngineBuilder;
import org.emotion4j.spi.BackendProvider;

/**
 * Finds the faces in pictures and says what each one expresses.
 *
 * <pre>{@code
 * try (EmotionEngine engine = EmotionEngine.create()) {
 *   for (FaceEmotion face : engine.analyze(Path.of("photo.jpg")).faces()) {
 *     System.out.println(face.face().box() + " " + face.emotion());
 *   }
 * }
 * }</pre>
 *
 * <p>Making an engine loads native code and models, which takes a second or so: make one and keep
 * it. Safe to share between threads. After {@link #close()} every method but {@link #diagnostics()}
 * throws {@link IllegalStateException}.
 */
public interface EmotionEngine extends AutoCloseable {

  /**
   * An engine with the best backends that are there.
   *
   * @return a new engine, which the caller closes
   * @throws BackendNotFoundException if there is no detector or no classifier that can run here
   */
  static EmotionEngine create() {
    return builder().build();
  }

  /**
   * An engine to order.
   *
   * @return a new builder
   */
  static Builder builder() {
    return new EngineBuilder();
  }

  /**
   * Analyses a picture.
   *
   * @param image the picture
   * @return its faces and what they express; without a face the list is empty
   * @throws EmotionException if a backend fails
   */
  Analysis analyze(Image image);

  /**
   * Finds the faces of a picture without asking what they express: the first half of {@link
   * #analyze(Image)}. Together with {@link #analyze(Image, List)} it lets other work lie between
   * the two, as in a video, where faces are followed from frame to frame.
   *
   * @param image the picture
   * @return its faces, the surest first; empty if there is none
   * @throws EmotionException if the detector fails
   */
  List<Face> detect(Image image);

  /**
   * Says what faces express that were found before: the second half of {@link #analyze(Image)}.
   *
   * @param image the picture
   * @param faces its faces, however they were found
   * @return the faces in the same order, without those that are rejected where non-faces are; the
   *     time of detection is zero
   * @throws EmotionException if a backend fails
   */
  Analysis analyze(Image image, List<Face> faces);

  /**
   * Reads and analyses a picture file.
   *
   * @param path a JPEG, PNG, WebP, BMP, TIFF or GIF file
   * @return its faces and what they express; without a face the list is empty
   * @throws ImageDecodingException if the file is missing, broken, too large or of an unknown kind
   * @throws EmotionException if a backend fails
   */
  Analysis analyze(Path path);

  /**
   * Reads and analyses many picture files on all cores. Files are read as the results are taken, a
   * few ahead, so that memory stays bounded however many there are. A file that cannot be analysed
   * yields a {@link AnalysisResult.Failure}; the others go on.
   *
   * @param paths the files; the stream is consumed lazily and closed with the result
   * @return one result for each file, in the same order. Close it if it is not read to its end
   */
  Stream<AnalysisResult> analyzeAll(Stream<Path> paths);

  /**
   * Tells which backends there are, which were chosen and why the others were not.
   *
   * @return the state when the engine was made
   */
  Diagnostics diagnostics();

  /**
   * Waits for what is being analysed, then frees all that the engine holds. Closing twice does
   * nothing.
   */
  @Override
  void close();

  /**
   * Chooses the parts of an engine. Where a backend is not named here, the system property {@code
   * emotion4j.detector} ({@code .checker}, {@code .classifier}, {@code .regressor}, {@code
   * .decoder}, {@code .annotator}) or the environment variable {@code EMOTION4J_DETECTOR} (and so
   * on) names it, else the one of highest priority that can run here is taken.
   *
   * <p>Not safe to share between threads.
   */
  interface Builder {

    /**
     * Names the face detector.
     *
     * @param id for instance {@code haar}
     * @return this builder
     */
    Builder detector(String id);

    /**
     * Names the emotion classifier.
     *
     * @param id for instance {@code mobilenet-onnx}
     * @return this builder
     */
    Builder classifier(String id);

    /**
     * Places each face in the valence-arousal plane as well, from the same crop that its classifier
     * sees: {@link FaceEmotion#valenceArousal()} is then present. Where this is not called, it is
     * done if a regressor is named, and not otherwise.
     *
     * @param wanted whether to do so
     * @return this builder
     */
    Builder valenceArousal(boolean wanted);

    /**
     * Names the valence-arousal regressor.
     *
     * @param id for instance {@code mobilenet-va-onnx}
     * @return this builder
     */
    Builder regressor(String id);

    /**
     * Asks of each box of the detector whether it shows a face at all. Those that more likely show
     * none are not classified and do not count as {@linkplain Analysis#faces() faces}; {@link
     * Analysis#rejected()} has them, and {@link FaceEmotion#nonFace()} tells how likely each of the
     * others is none. From which probability on they are left out is what the checker {@linkplain
     * FaceChecker#threshold() advises}. Where this is not called, it is done if a checker is named,
     * and not otherwise.
     *
     * @param wanted whether to do so
     * @return this builder
     */
    Builder rejectNonFaces(boolean wanted);

    /**
     * As {@link #rejectNonFaces(boolean)}, with a threshold of one's own.
     *
     * @param threshold from which probability on a box is left out, above 0 and at most 1; lower
     *     rejects more, faces too
     * @return this builder
     */
    Builder rejectNonFaces(double threshold);

    /**
     * Names the face checker.
     *
     * @param id for instance {@code non-face-onnx}
     * @return this builder
     */
    Builder checker(String id);

    /**
     * Names the image decoder that comes first; formats that it does not read are left to the
     * others.
     *
     * @param id {@code opencv} or {@code jdk}
     * @return this builder
     */
    Builder decoder(String id);

    /**
     * Names the annotator that {@link #buildAnnotator()} makes. An engine itself draws nothing.
     *
     * @param id for instance {@code boxes}
     * @return this builder
     */
    Builder annotator(String id);

    /**
     * Sets an option of a backend.
     *
     * @param backend the id of the backend
     * @param name the option's name, as {@link Diagnostics} lists it
     * @param value its value
     * @return this builder
     */
    Builder option(String backend, String name, String value);

    /**
     * Chooses what to compute on; {@link Device#AUTO} by default.
     *
     * @param device the device. One that is not there is an error, not a reason to take another
     * @return this builder
     */
    Builder device(Device device);

    /**
     * Sets how much around a face its classifier sees.
     *
     * @param margin the margin; {@link CropMargin#DEFAULT} by default
     * @return this builder
     */
    Builder cropMargin(CropMargin margin);

    /**
     * Turns each face before it is classified so that the line from eye to eye is level, about the
     * middle of its box and without a change of scale. That is done for faces of which the detector
     * reports the {@linkplain Landmarks#rightEye() right} and the {@linkplain Landmarks#leftEye()
     * left} eye. No eye is ever guessed: a face without those landmarks, or with impossible ones
     * (eyes closer together than a twentieth of the box, farther apart than its diagonal, or below
     * nose or mouth), is classified as it is. {@link FaceEmotion#turned()} tells what was done.
     *
     * @param align whether to do so; false by default
     * @return this builder
     */
    Builder alignFaces(boolean align);

    /**
     * Leaves out faces that are too small.
     *
     * @param pixels the least width and height of a face's box; 20 by default
     * @return this builder
     */
    Builder minFaceSize(int pixels);

    /**
     * Refuses to decode pictures that are too large, since a small file may claim to be huge.
     *
     * @param pixels the most pixels of a picture; 100 million by default
     * @return this builder
     */
    Builder maxImagePixels(long pixels);

    /**
     * Sets how many pictures {@link EmotionEngine#analyzeAll} works on at a time.
     *
     * @param threads at least 1; by default one for each processor
     * @return this builder
     */
    Builder threads(int threads);

    /**
     * Adds a backend by code; it comes before those on the class path that have the same id.
     *
     * @param provider its provider, of one of the kinds in {@code org.emotion4j.spi}
     * @return this builder
     */
    Builder addProvider(BackendProvider<?> provider);

    /**
     * Tells which backends an engine built now would use, without loading any.
     *
     * @return the diagnostics
     */
    Diagnostics diagnostics();

    /**
     * Makes the engine.
     *
     * @return a new engine, which the caller closes
     * @throws BackendNotFoundException if a backend that was named, or any at all, is not there; a
     *     regressor is only missed where valence and arousal are asked for, and a checker where
     *     non-faces are to be rejected
     * @throws EmotionException if a backend cannot be made
     */
    EmotionEngine build();

    /**
     * Makes an annotator alone, which draws the results of any engine. No detector and no
     * classifier is loaded.
     *
     * @return a new annotator, which the caller closes
     * @throws BackendNotFoundException if the annotator that was named, or any at all, is not there
     * @throws EmotionException if it cannot be made
     */
    FrameAnnotator buildAnnotator();

    /**
     * Makes a detector alone, for work that needs to know where faces are and nothing more. No
     * classifier is loaded.
     *
     * @return a new detector, which the caller closes
     * @throws BackendNotFoundException if the detector that was named, or any at all, is not there
     * @throws EmotionException if it cannot be made
     */
    FaceDetector buildDetector();

    /**
     * Makes a classifier alone, for pictures that show nothing but a face. No detector is loaded.
     *
     * @return a new classifier, which the caller closes
     * @throws BackendNotFoundException if the classifier that was named, or any at all, is not
     *     there
     * @throws EmotionException if it cannot be made
     */
    EmotionClassifier buildClassifier();

    /**
     * Makes a face checker alone, for boxes that were found elsewhere. No detector and no
     * classifier is loaded, and {@link #rejectNonFaces(boolean)} does not matter.
     *
     * @return a new checker, which the caller closes
     * @throws BackendNotFoundException if the checker that was named, or any at all, is not there
     * @throws EmotionException if it cannot be made
     */
    FaceChecker buildChecker();

    /**
     * Makes a valence-arousal regressor alone, for pictures that show nothing but a face. No
     * detector and no classifier is loaded, and {@link #valenceArousal} does not matter.
     *
     * @return a new regressor, which the caller closes
     * @throws BackendNotFoundException if the regressor that was named, or any at all, is not there
     * @throws EmotionException if it cannot be made
     */
    ValenceArousalRegressor buildRegressor();
  }
}
