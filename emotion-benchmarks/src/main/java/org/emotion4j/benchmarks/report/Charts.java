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
package org.emotion4j.benchmarks.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.emotion4j.benchmarks.contest.CoOccurrence;
import org.emotion4j.internal.files.PartFile;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.LogarithmicAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.LookupPaintScale;
import org.jfree.chart.renderer.xy.XYBlockRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.data.xy.DefaultXYZDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Results as pictures. */
final class Charts {

  /** Photos a second against recall. */
  static final String SPEED = "speed.png";

  /** In how many photos two detectors both find a face. */
  static final String MATRIX = "matrix.png";

  private static final int WIDTH = 900;
  private static final int HEIGHT = 640;
  private static final double ROOM = 1.7; // for labels, beside the slowest and the fastest
  private static final int SHADES = 20;
  private static final Font LABEL = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
  private static final Color DARK = new Color(20, 90, 50);

  private Charts() {}

  /** Writes both into a folder. */
  static void write(Results results, Path folder) throws IOException {
    PartFile.write(folder.resolve(SPEED), png(speed(results.detectors())));
    PartFile.write(
        folder.resolve(MATRIX), png(matrix(results.matrix()).createBufferedImage(WIDTH, HEIGHT)));
  }

  private static byte[] png(BufferedImage picture) throws IOException {
    return ChartUtils.encodeAsPNG(picture);
  }

  private static BufferedImage speed(List<DetectorFigures> detectors) {
    XYSeries series = new XYSeries("detectors", false);
    List<String> labels = new ArrayList<>();
    for (DetectorFigures each : detectors) {
      if (each.cpu().millis().isPresent() && each.score().isPresent()) {
        series.add(1000 / each.cpu().millis().get().median(), each.score().get().recall());
        labels.add(each.id());
      }
    }
    LogarithmicAxis across = new LogarithmicAxis("photos a second");
    NumberAxis up = new NumberAxis("recall: the part of the marked faces that is found");
    up.setRange(0, 1.05);
    XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(false, true);
    renderer.setSeriesPaint(0, DARK);
    XYPlot plot = new XYPlot(new XYSeriesCollection(series), across, up, renderer);
    if (!labels.isEmpty()) {
      across.setRange(series.getMinX() / ROOM, series.getMaxX() * ROOM);
    }
    ChartRenderingInfo drawn = new ChartRenderingInfo();
    BufferedImage picture =
        new JFreeChart("Speed against recall", null, plot, false)
            .createBufferedImage(WIDTH, HEIGHT, drawn);
    Rectangle2D area = drawn.getPlotInfo().getDataArea();
    List<Point2D> points = new ArrayList<>();
    for (int i = 0; i < series.getItemCount(); i++) {
      points.add(
          new Point2D.Double(
              across.valueToJava2D(series.getX(i).doubleValue(), area, plot.getDomainAxisEdge()),
              up.valueToJava2D(series.getY(i).doubleValue(), area, plot.getRangeAxisEdge())));
    }
    label(picture, points, labels, area);
    return picture;
  }

  /** Where they stand depends on how large the drawn chart is, so they are drawn afterwards. */
  private static void label(
      BufferedImage picture, List<Point2D> points, List<String> labels, Rectangle2D area) {
    Graphics2D graphics = picture.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setFont(LABEL);
    FontMetrics metrics = graphics.getFontMetrics();
    List<Rectangle2D> sizes =
        labels.stream().map(label -> metrics.getStringBounds(label, graphics)).toList();
    List<LabelPlacement.Place> places = LabelPlacement.of(points, sizes, area);
    graphics.setColor(Color.GRAY);
    places.stream()
        .filter(LabelPlacement.Place::far)
        .forEach(place -> graphics.draw(place.leader()));
    graphics.setColor(Color.BLACK);
    for (int i = 0; i < places.size(); i++) {
      Rectangle2D box = places.get(i).box();
      graphics.drawString(
          labels.get(i), (float) box.getX(), (float) (box.getY() + metrics.getAscent()));
    }
    graphics.dispose();
  }

  private static JFreeChart matrix(CoOccurrence matrix) {
    int size = matrix.names().size();
    double[][] cells = new double[3][size * size];
    double most = 1;
    for (int i = 0; i < size * size; i++) {
      cells[0][i] = i % size;
      cells[1][i] = Math.floorDiv(i, size);
      cells[2][i] = matrix.counts().get(i / size).get(i % size);
      most = Math.max(most, cells[2][i]);
    }
    DefaultXYZDataset data = new DefaultXYZDataset();
    data.addSeries("photos", cells);
    String[] names = matrix.names().toArray(String[]::new);
    SymbolAxis across = new SymbolAxis("", names);
    across.setVerticalTickLabels(true);
    SymbolAxis down = new SymbolAxis("", names);
    down.setInverted(true);
    XYBlockRenderer renderer = new XYBlockRenderer();
    renderer.setPaintScale(shades(most));
    XYPlot plot = new XYPlot(data, across, down, renderer);
    for (int i = 0; i < size * size; i++) {
      XYTextAnnotation label =
          new XYTextAnnotation(String.valueOf((int) cells[2][i]), cells[0][i], cells[1][i]);
      label.setFont(LABEL);
      label.setPaint(cells[2][i] > most * 0.6 ? Color.WHITE : Color.BLACK);
      plot.addAnnotation(label);
    }
    plot.setDomainGridlinesVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setOutlineStroke(new BasicStroke(0));
    return new JFreeChart("Photos in which both find a face", null, plot, false);
  }

  /** From white for none to dark for the most. */
  private static LookupPaintScale shades(double most) {
    LookupPaintScale scale = new LookupPaintScale(0, most + 1, Color.WHITE);
    for (int i = 0; i <= SHADES; i++) {
      float part = i / (float) SHADES;
      scale.add(
          part * most,
          new Color(
              Math.round(255 - part * (255 - DARK.getRed())),
              Math.round(255 - part * (255 - DARK.getGreen())),
              Math.round(255 - part * (255 - DARK.getBlue()))));
    }
    return scale;
  }
}
