package cookbook.mini.step5;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;

/** Stream → box. When nobody receives its messages anymore, it reads on and discards. */
final class Reader extends Component {

    private final InputStream in;

    Reader(InputStream in) {
        this.in = in;
    }

    @Override
    void main() throws IOException, InterruptedException {
        try {
            var buffer = new byte[8192];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                outbox.send(Arrays.copyOf(buffer, n));
            }
        } finally {
            signal.send(Signal.SOCKET_SHUTDOWN);
            in.transferTo(OutputStream.nullOutputStream());
        }
    }
}
