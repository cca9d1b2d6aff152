package cookbook.benchmarks;

import java.awt.Color;
import java.awt.Rectangle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import org.jfree.svg.SVGGraphics2D;

/** The results as pictures. */
record Plots(Results results, Path folder) {

    private static final Rectangle SIZE = new Rectangle(800, 400);

    /** Ours is the one that stands out. */
    private static final List<Color> COLOURS =
            Stream.of(0xc0392b, 0x7f8c8d, 0xbdc3c7, 0x2e6da4, 0x85b4dc).map(Color::new).toList();

    void write() throws IOException {
        var echoes =
                results.loads.keySet().stream()
                        .filter(scenario -> scenario.load().equals("ping-pong"))
                        .toList();
        if (!echoes.isEmpty()) {
            save("echo-rate", echo("Echo: messages per second", echoes, m -> m.rate().median()));
            save("echo-cpu", echo("Echo: µs of CPU per message", echoes, m -> m.cpu().median()));
        }
        if (!results.messages.isEmpty()) {
            save("messages", messages());
        }
    }

    private JFreeChart echo(
            String title, Iterable<Scenario> echoes, ToDoubleFunction<Measurement> figure) {
        var bars = new DefaultCategoryDataset();
        for (var scenario : echoes) {
            results.loads
                    .get(scenario)
                    .forEach(
                            (variant, measurement) ->
                                    bars.addValue(
                                            figure.applyAsDouble(measurement),
                                            variant.name(),
                                            String.format(Locale.ROOT, "%,d", scenario.count())));
        }
        return chart(title, "connections", bars);
    }

    private JFreeChart messages() {
        var bars = new DefaultCategoryDataset();
        results.messages
                .get("pipeline")
                .forEach((kind, ns) -> bars.addValue(ns.median(), "ns a hop", kind));
        var chart = chart("One hop along ten stages, ns", null, bars);
        chart.removeLegend();
        return chart;
    }

    private static JFreeChart chart(String title, String axis, CategoryDataset bars) {
        var chart = ChartFactory.createBarChart(title, axis, null, bars);
        var plot = chart.getCategoryPlot();
        plot.setBackgroundPaint(Color.WHITE);
        plot.setRangeGridlinePaint(Color.LIGHT_GRAY);
        plot.setOutlineVisible(false);
        var renderer = (BarRenderer) plot.getRenderer();
        renderer.setShadowVisible(false);
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setItemMargin(0);
        for (int n = 0; n < COLOURS.size(); n++) {
            renderer.setSeriesPaint(n, COLOURS.get(n));
        }
        return chart;
    }

    private void save(String name, JFreeChart chart) throws IOException {
        var svg = new SVGGraphics2D(SIZE.width, SIZE.height);
        chart.draw(svg, SIZE);
        Files.writeString(folder.resolve(name + ".svg"), svg.getSVGDocument());
    }
}
