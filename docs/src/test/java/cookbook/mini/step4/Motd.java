package cookbook.mini.step4;

import static java.nio.charset.StandardCharsets.UTF_8;

final class Motd extends Component {

    private static final String MESSAGE =
            """
            Hello, this is the message of the day

            Bye Bye!
            """;

    @Override
    void main() throws InterruptedException {
        outbox.send(MESSAGE.getBytes(UTF_8));
        IO.println("Shutting down");
    }
}
