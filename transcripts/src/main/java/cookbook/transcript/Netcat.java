package cookbook.transcript;

import java.util.List;
import java.util.function.Supplier;

final class Netcat extends ClientProgram {

    Netcat(Supplier<List<String>> command) {
        super(command);
    }

    @Override
    boolean canDo(Step step) {
        return !(step instanceof Step.Resets);
    }

    @Override
    public String toString() {
        return "nc";
    }
}
