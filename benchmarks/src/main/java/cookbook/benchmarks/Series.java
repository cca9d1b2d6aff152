package cookbook.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** The same figure from several rounds. */
final class Series {

    private final List<Double> values = new ArrayList<>();

    void add(double value) {
        values.add(value);
    }

    double median() {
        return sorted().get(values.size() / 2);
    }

    double least() {
        return sorted().getFirst();
    }

    double most() {
        return sorted().getLast();
    }

    private List<Double> sorted() {
        return values.stream().sorted().toList();
    }
}
