package cookbook.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;

/** The results as pictures. */
record Plots(Results results, Path folder) {

    void write() throws IOException {
        var echoes =
                results.loads.keySet().stream()
                        .filter(scenario -> scenario.load().equals("ping-pong"))
                        .toList();
        if (!echoes.isEmpty()) {
            save(echo(echoes, "Echo: messages a second", m -> m.rate().median()), "echo-rate");
            save(echo(echoes, "Echo: µs of CPU a message", m -> m.cpu().median()), "echo-cpu");
        }
        if (!results.messages.isEmpty()) {
            save(messages(), "messages");
        }
    }

    private CategoryChart echo(
            List<Scenario> echoes, String title, ToDoubleFunction<Measurement> figure) {
        var chart = chart(title, "connections");
        var counts = echoes.stream().map(scenario -> "%,d".formatted(scenario.count())).toList();
        for (var variant : Variant.ALL_ECHOES) {
            chart.addSeries(
                    variant.name(),
                    counts,
                    echoes.stream()
                            .map(echo -> figure.applyAsDouble(results.of(echo, variant)))
                            .toList());
        }
        return chart;
    }

    private CategoryChart messages() {
        var chart = chart("One hop along ten stages, ns", "");
        Map<String, Series> kinds = results.messages.get("pipeline");
        chart.addSeries(
                "ns a hop",
                List.copyOf(kinds.keySet()),
                kinds.values().stream().map(Series::median).toList());
        chart.getStyler().setLegendVisible(false);
        return chart;
    }

    private static CategoryChart chart(String title, String axis) {
        var chart =
                new CategoryChartBuilder()
                        .width(800)
                        .height(400)
                        .title(title)
                        .xAxisTitle(axis)
                        .build();
        chart.getStyler().setYAxisMin(0.0);
        return chart;
    }

    private void save(CategoryChart chart, String name) throws IOException {
        VectorGraphicsEncoder.saveVectorGraphic(
                chart, folder.resolve(name).toString(), VectorGraphicsFormat.SVG);
    }
}
