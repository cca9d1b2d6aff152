package cookbook.echo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import cookbook.component.Component;
import java.util.Locale;

/** It changes what it should only repeat. */
class AnswersInUpperCase extends Component<byte[], byte[]> {

    @Override
    protected void main() {
        while (true) {
            var words = new String(inbox.receive(), ISO_8859_1);
            outbox.send(words.toUpperCase(Locale.ROOT).getBytes(ISO_8859_1));
        }
    }
}
