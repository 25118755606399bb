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
package org.emotion4j.video.timeline;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.emotion4j.Emotion;
import org.emotion4j.ValenceArousal;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.axis.TickUnits;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StackedXYAreaRenderer2;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.CategoryTableXYDataset;
import org.jfree.data.xy.XYDataset;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** One chart, drawn by JFreeChart; the only class that needs it. */
final class ChartDrawing {

  /** Title, legend and time axis. */
  private static final int FURNITURE = 130;

  /** Points of a line are not closer than this. */
  private static final int PIXELS_PER_POINT = 2;

  /** A face that was out of sight for longer interrupts its line. */
  private static final double LONGEST_GAP = 1;

  private static final double[] TICKS = {
    0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 43_200
  };

  /** One for each emotion, in order; none needs red told from green at the same brightness. */
  private static final Color[] COLOURS = {
    new Color(0xd62728), // anger
    new Color(0x8c564b), // contempt
    new Color(0x6b8e23), // disgust
    new Color(0x7b3fb5), // fear
    new Color(0xf2a900), // happy
    new Color(0x9a9a9a), // neutral
    new Color(0x1f5fb4), // sad
    new Color(0x17becf), // surprise
    new Color(0xe377c2) // uncertain
  };

  private static final Color VALENCE = new Color(0x2e8b57);
  private static final Color AROUSAL = new Color(0xd2601a);

  private final EmotionTimeline timeline;
  private final ChartKind kind;
  private final ChartOptions options;

  ChartDrawing(EmotionTimeline timeline, ChartKind kind, ChartOptions options) {
    this.timeline = timeline;
    this.kind = kind;
    this.options = options;
  }

  byte[] draw(ChartFile file) {
    List<Long> shown = shown();
    double length = bucketLength(shown);
    JFreeChart chart = chart(shown, length);
    int height = FURNITURE + options.panelHeight() * Math.max(1, shown.size());
    Rectangle area = new Rectangle(options.width(), height);
    return switch (file) {
      case PNG -> png(chart, area);
      case SVG -> svg(chart, area);
    };
  }

  private static byte[] png(JFreeChart chart, Rectangle area) {
    BufferedImage canvas = new BufferedImage(area.width, area.height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = canvas.createGraphics();
    chart.draw(graphics, area);
    graphics.dispose();
    return PictureCoding.encode(canvas, "png");
  }

  private byte[] svg(JFreeChart chart, Rectangle area) {
    SvgGraphics graphics = new SvgGraphics();
    chart.draw(graphics, area);
    String text = graphics.document(area.width, area.height, options.title());
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Those with the most entries, in the order in which they appear. */
  private List<Long> shown() {
    Map<Long, Integer> counts = timeline.identities();
    if (options.identity().isPresent()) {
      return List.of(options.identity().getAsLong());
    }
    List<Long> most =
        counts.entrySet().stream()
            .sorted(Map.Entry.<Long, Integer>comparingByValue().reversed())
            .limit(options.mostPanels())
            .map(Map.Entry::getKey)
            .toList();
    return counts.keySet().stream().filter(most::contains).toList();
  }

  private double bucketLength(List<Long> shown) {
    double seconds = (timeline.endMicros() - timeline.startMicros()) / 1e6;
    Map<Long, Integer> counts = timeline.identities();
    int most =
        shown.stream().mapToInt(identity -> counts.getOrDefault(identity, 0)).max().orElse(0);
    return Buckets.length(seconds, most, options.width() / PIXELS_PER_POINT);
  }

  private JFreeChart chart(List<Long> shown, double length) {
    CombinedDomainXYPlot panels = new CombinedDomainXYPlot(timeAxis(length));
    panels.setGap(14);
    for (long identity : shown) {
      List<Buckets.Mean> means = Buckets.means(timeline.entries(identity).toList(), length);
      panels.add(panel(means, length, "face " + identity));
    }
    if (shown.isEmpty()) {
      panels.add(panel(List.of(), 0, "no faces"));
    }
    panels.setFixedLegendItems(legend());
    JFreeChart chart = new JFreeChart(options.title(), font(Font.BOLD, 18), panels, true);
    chart.setBackgroundPaint(Color.WHITE);
    chart.setPadding(new RectangleInsets(8, 8, 8, 28)); // half a time label sticks out
    chart.setAntiAlias(true);
    chart.getLegend().setItemFont(font(Font.PLAIN, 13));
    int left = options.identity().isPresent() ? 0 : timeline.identities().size() - shown.size();
    if (left > 0) {
      String note =
          "%d of %d faces, those seen longest".formatted(shown.size(), shown.size() + left);
      chart.addSubtitle(new TextTitle(note, font(Font.PLAIN, 13)));
    }
    return chart;
  }

  private static Font font(int style, int size) {
    return new Font(Font.SANS_SERIF, style, size);
  }

  private NumberAxis timeAxis(double length) {
    NumberAxis axis = new NumberAxis(length == 0 ? "time" : "time, means over " + spoken(length));
    TickUnits units = new TickUnits();
    for (double tick : TICKS) {
      units.add(new NumberTickUnit(tick, new TimeFormat(tick < 1)));
    }
    axis.setStandardTickUnits(units);
    axis.setAutoRange(false);
    double start = timeline.startMicros() / 1e6;
    double end = timeline.endMicros() / 1e6;
    axis.setRange(start, end > start ? end : start + 1);
    axis.setTickLabelFont(font(Font.PLAIN, 13));
    axis.setLabelFont(font(Font.PLAIN, 13));
    return axis;
  }

  private static String spoken(double seconds) {
    String number = String.valueOf(seconds);
    return (number.endsWith(".0") ? number.substring(0, number.length() - 2) : number) + " s";
  }

  private XYPlot panel(List<Buckets.Mean> means, double length, String name) {
    NumberAxis values = new NumberAxis(name);
    double limit = kind == ChartKind.VALENCE_AROUSAL ? ValenceArousal.LIMIT : 1;
    values.setRange(kind == ChartKind.VALENCE_AROUSAL ? -limit : 0, limit);
    values.setTickLabelFont(font(Font.PLAIN, 12));
    values.setLabelFont(font(Font.BOLD, 13));
    values.setLabelAngle(Math.PI / 2); // level: JFreeChart writes what is turned as outlines
    XYDataset data = kind == ChartKind.STACKED ? stacked(means, length) : lines(means, length);
    XYPlot plot = new XYPlot(data, null, values, renderer());
    plot.setBackgroundPaint(Color.WHITE);
    plot.setDomainGridlinePaint(Color.LIGHT_GRAY);
    plot.setRangeGridlinePaint(Color.LIGHT_GRAY);
    return plot;
  }

  private XYItemRenderer renderer() {
    XYItemRenderer renderer;
    if (kind == ChartKind.STACKED) {
      renderer = new StackedXYAreaRenderer2();
    } else {
      XYLineAndShapeRenderer lines = new XYLineAndShapeRenderer(true, false);
      lines.setDrawSeriesLineAsPath(true);
      renderer = lines;
    }
    List<Color> colours = colours();
    for (int i = 0; i < colours.size(); i++) {
      renderer.setSeriesPaint(i, colours.get(i));
      renderer.setSeriesStroke(
          i, new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
    }
    return renderer;
  }

  private List<Color> colours() {
    return kind == ChartKind.VALENCE_AROUSAL ? List.of(VALENCE, AROUSAL) : List.of(COLOURS);
  }

  private List<String> names() {
    return kind == ChartKind.VALENCE_AROUSAL
        ? List.of("valence", "arousal")
        : Emotion.all().stream().map(Emotion::label).toList();
  }

  private LegendItemCollection legend() {
    LegendItemCollection items = new LegendItemCollection();
    List<String> names = names();
    for (int i = 0; i < names.size(); i++) {
      items.add(
          new LegendItem(
              names.get(i), null, null, null, new Rectangle(-7, -4, 14, 8), colours().get(i)));
    }
    return items;
  }

  private static boolean gap(List<Buckets.Mean> means, int i, double length) {
    return i > 0
        && means.get(i).seconds() - means.get(i - 1).seconds() > Math.max(LONGEST_GAP, 2 * length);
  }

  private XYDataset lines(List<Buckets.Mean> means, double length) {
    XYSeriesCollection data = new XYSeriesCollection();
    List<String> names = names();
    for (int s = 0; s < names.size(); s++) {
      XYSeries series = new XYSeries(names.get(s), false, true);
      for (int i = 0; i < means.size(); i++) {
        Buckets.Mean mean = means.get(i);
        if (gap(means, i, length)) {
          series.add(mean.seconds(), null);
        }
        double value = value(mean, s);
        series.add(mean.seconds(), Double.isNaN(value) ? null : (Number) value);
      }
      data.addSeries(series);
    }
    return data;
  }

  private double value(Buckets.Mean mean, int series) {
    if (kind == ChartKind.VALENCE_AROUSAL) {
      return series == 0 ? mean.valence() : mean.arousal();
    }
    return mean.scores().of(Emotion.all().get(series));
  }

  private XYDataset stacked(List<Buckets.Mean> means, double length) {
    CategoryTableXYDataset data = new CategoryTableXYDataset();
    List<String> names = names();
    for (int s = 0; s < names.size(); s++) {
      for (int i = 0; i < means.size(); i++) {
        Buckets.Mean mean = means.get(i);
        if (gap(means, i, length)) {
          // Down to nothing and up again, as steep as can be told apart.
          data.add(means.get(i - 1).seconds() + 1e-3, 0, names.get(s));
          data.add(mean.seconds() - 1e-3, 0, names.get(s));
        }
        data.add(mean.seconds(), value(mean, s), names.get(s));
      }
    }
    return data;
  }
}
