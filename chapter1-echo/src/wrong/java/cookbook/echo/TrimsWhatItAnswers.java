package cookbook.echo;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import cookbook.component.Component;

/** It takes white space at the end for nothing. */
class TrimsWhatItAnswers extends Component<byte[], byte[]> {

    @Override
    protected void main() {
        while (true) {
            var words = new String(inbox.receive(), ISO_8859_1);
            outbox.send(words.strip().getBytes(ISO_8859_1));
        }
    }
}
