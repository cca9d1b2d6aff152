package cookbook.transcript;

import java.util.List;

final class Netcat extends ClientProgram {

    Netcat(List<String> command) {
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
