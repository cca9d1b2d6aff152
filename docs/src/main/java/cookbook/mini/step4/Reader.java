package cookbook.mini.step4;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Stream → box. */
final class Reader extends Component {

    private final InputStream in;

    Reader(InputStream in) {
        this.in = in;
    }

    @Override
    void main() throws IOException, InterruptedException {
        var buffer = new byte[8192];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            outbox.send(Arrays.copyOf(buffer, n));
        }
    }
}
