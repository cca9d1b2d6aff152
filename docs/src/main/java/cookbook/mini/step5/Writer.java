package cookbook.mini.step5;

import java.io.IOException;
import java.io.OutputStream;

/** Box → stream. */
final class Writer extends Component {

    private final OutputStream out;

    Writer(OutputStream out) {
        this.out = out;
    }

    @Override
    void main() throws IOException, InterruptedException {
        while (true) {
            out.write(inbox.receive());
        }
    }
}
