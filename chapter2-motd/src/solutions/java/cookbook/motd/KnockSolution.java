package cookbook.motd;

import static java.nio.charset.StandardCharsets.UTF_8;

import cookbook.codec.Codec;
import cookbook.component.Component;
import cookbook.net.ServerOptions;
import cookbook.net.SimpleServer;

/** Its state is the line that {@code main()} has reached: no field keeps it. */
class KnockSolution extends Component<String, String> {

    private static final int LONGEST_LINE = 1_000;

    @Override
    protected void main() {
        say("Knock, knock!", "Who's there?");
        say("Boo.", "Boo who?");
        outbox.send("Don't cry, it's only a joke.");
    }

    private void say(String line, String answer) {
        outbox.send(line);
        while (!inbox.receive().equals(answer)) {
            outbox.send("You should say: " + answer);
        }
    }

    static SimpleServer<String> server(ServerOptions options) {
        return new SimpleServer<>(KnockSolution::new, Codec.lines(UTF_8, LONGEST_LINE), options);
    }
}
