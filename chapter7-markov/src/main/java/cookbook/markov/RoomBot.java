package cookbook.markov;

import cookbook.component.Component;
import cookbook.component.Inbox;
import cookbook.component.Outbox;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.regex.Pattern;

/**
 * Speaks Budget Chat, the protocol of the tutorial's chat room, for a component that answers lines.
 * Everything said in the room becomes a {@link #question}. A message that begins with the bot's
 * name gets the {@link #answer}, which begins with the name of the person who asked. The bot never
 * waits for the component that answers, because the two are a cycle.
 */
final class RoomBot extends Component<String, String> {

    private static final Pattern SAID = Pattern.compile("\\[(\\w+)] (.*)");

    final Outbox<String> question = newOutbox("question");
    final Inbox<String> answer = newInbox("answer");

    private final String name;
    private final Pattern addressed;

    /** Who is waiting for the answer to each open question; an empty name means nobody. */
    private final Queue<String> asked = new ArrayDeque<>();

    RoomBot(String name) {
        this.name = name;
        this.addressed = Pattern.compile(Pattern.quote(name) + "[:,] ?(.*)");
    }

    @Override
    protected void main() {
        inbox.receive(); // the room asks for a name
        outbox.send(name);
        while (!control.ready()) {
            while (answer.ready()) {
                say(asked.remove(), answer.receive().strip());
            }
            while (inbox.ready()) {
                hear(inbox.receive());
            }
            awaitAny();
        }
    }

    private void hear(String line) {
        var said = SAID.matcher(line);
        if (said.matches()) {
            var toMe = addressed.matcher(said.group(2));
            boolean isAsked = toMe.matches();
            if (question.offer(isAsked ? toMe.group(1) : said.group(2))) {
                asked.add(isAsked ? said.group(1) : "");
            }
        }
    }

    private void say(String asker, String answer) {
        if (!asker.isEmpty() && !answer.isEmpty()) {
            outbox.send(asker + ": " + answer);
        }
    }
}
