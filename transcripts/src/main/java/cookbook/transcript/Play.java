package cookbook.transcript;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import cookbook.transcript.Incoming.End;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** One performance of a transcript: its clients, and what has been said so far. */
final class Play {

    private static final long RETRY_NANOS = 20_000_000;

    private final Player player;
    private final Limits limits;
    private final Transcript transcript;
    private final Way way;
    private final Conversation conversation;

    /** The connections of all clients that have ever connected. */
    private final Map<String, Connection> connections = new LinkedHashMap<>();

    /** The server's lines before this index have already been matched. */
    private int printed;

    Play(Player player, Transcript transcript, Way way) {
        this.player = player;
        this.limits = player.limits;
        this.transcript = transcript;
        this.way = way;
        this.conversation = new Conversation(player.nanoTime);
    }

    void perform() throws InterruptedException {
        for (var turn : way.turns(transcript.lines())) {
            send(turn);
            for (var line : turn) {
                perform(line);
            }
        }
        checkAllThatAreLeft();
    }

    private void perform(Line line) throws InterruptedException {
        switch (line.step()) {
            case Step.Sends _ -> {
                return; // done at the beginning of its turn
            }
            case Step.Connects _ -> {
                connection(line);
                return;
            }
            case Step.ShutsDownOutput _ -> connection(line).shutDownOutput();
            case Step.Closes(var client) -> close(line, client);
            case Step.Resets _ -> connection(line).reset();
            case Step.Says(_, var bytes) -> awaitReply(line, bytes);
            case Step.ServerCloses _ -> awaitClose(line);
            case Step.ServerStaysSilent _ -> awaitSilence(line);
            case Step.ServerRefuses _ -> awaitRefusal(line);
            case Step.ServerPrints _ when player.console == null -> {
                conversation.add(line.source() + "  (not checked: no access to its console)");
                return;
            }
            case Step.ServerPrints(var text) -> awaitPrinted(line, text);
        }
        conversation.add(line);
    }

    /** The connection of this line's client, which connects now if it has not done so before. */
    private Connection connection(Line line) throws InterruptedException {
        var client = ((Step.WithClient) line.step()).client();
        var known = connections.get(client);
        if (known != null) {
            return known;
        }
        try {
            var connection = connect(transcript.bytesFor(client));
            connections.put(client, connection);
            conversation.add(connects(client));
            return connection;
        } catch (IOException failure) {
            throw notConnected(line, failure);
        }
    }

    private static String connects(String client) {
        return client.isEmpty() ? "<client connects>" : "<C" + client + " connects>";
    }

    /** A server can reset a connection so early that the client has not finished connecting. */
    private Missed notConnected(Line line, IOException failure) {
        if (failure.getClass() == SocketException.class) {
            return missed(line, Miss.RESET, "a connection", End.RESET.toString());
        }
        var came = failure instanceof UnknownHostException ? "no such host" : failure.getMessage();
        return missed(line, Miss.COULD_NOT_CONNECT, "a connection", came);
    }

    private Connection connect(int expected) throws IOException {
        return new Connection(
                player.caller.call(player.address(), stepDeadline()), expected, player.threads);
    }

    private Deadline stepDeadline() {
        return Deadline.in(limits.step());
    }

    /**
     * Sends the bytes of this turn. If the client then shuts down its output, it does so at once: a
     * server that loses what comes just before the end would otherwise have time to answer.
     */
    private void send(List<Line> turn) throws InterruptedException {
        var sends = turn.stream().filter(line -> line.step() instanceof Step.Sends).toList();
        if (sends.isEmpty()) {
            return;
        }
        boolean isLast =
                turn.stream().anyMatch(line -> line.step() instanceof Step.ShutsDownOutput);
        var first = sends.getFirst();
        var bytes = new ByteArrayOutputStream();
        sends.forEach(line -> bytes.writeBytes(((Step.Sends) line.step()).bytes()));
        if (!connection(first)
                .send(player.caller.typed(bytes.toByteArray()), way, isLast, stepDeadline())) {
            var expected = bytes.size() + " bytes read";
            throw missed(first, Miss.DID_NOT_READ, expected, "not all within " + inTime());
        }
        sends.forEach(conversation::add);
    }

    private void awaitReply(Line line, byte[] said) throws InterruptedException {
        byte[] expected = player.caller.heard(said);
        var incoming = connection(line).incoming();
        var instead = incoming.take(expected, stepDeadline());
        if (instead.isEmpty()) {
            return;
        }
        byte[] came = instead.get().bytes();
        if (Arrays.mismatch(came, expected) < came.length) {
            var difference = Difference.between(expected, allOf(incoming), null);
            throw missed(line, Miss.WRONG_REPLY, difference);
        }
        var end = instead.get().end();
        boolean lacksLineFeed = end != End.RESET && isAllButTheLineEnd(came, expected);
        var miss =
                switch (end) {
                    case null -> came.length == 0 ? Miss.NO_REPLY : Miss.PARTIAL_REPLY;
                    case CLOSED -> Miss.CLOSED_EARLY;
                    case RESET -> Miss.RESET;
                };
        var then = end == null ? nothingInTime() : end.toString();
        throw missed(
                line,
                lacksLineFeed ? Miss.LINE_FEED_MISSING : miss,
                Difference.between(expected, came, then));
    }

    private static boolean isAllButTheLineEnd(byte[] came, byte[] expected) {
        var text = new String(expected, ISO_8859_1);
        var withoutEnd = text.replaceFirst("\r?\n$", "");
        return came.length > 0
                && withoutEnd.length() < text.length()
                && new String(came, ISO_8859_1).equals(withoutEnd);
    }

    private void awaitClose(Line line) throws InterruptedException {
        var expected = End.CLOSED.toString();
        if (refuseBytes(line, stepDeadline(), Miss.EXTRA_BYTES, expected) == null) {
            throw missed(line, Miss.NEVER_CLOSED, expected, nothingInTime());
        }
    }

    private void awaitSilence(Line line) throws InterruptedException {
        var expected = "nothing for " + Limits.inWords(limits.silence());
        var deadline = Deadline.in(limits.silence());
        if (refuseBytes(line, deadline, Miss.BROKE_THE_SILENCE, expected) != null) {
            throw missed(line, Miss.CLOSED_EARLY, expected, End.CLOSED.toString());
        }
    }

    private void close(Line line, String client) throws InterruptedException {
        var connection = connection(line);
        if (transcript.serverHadTheLastWord(client, line)) {
            refuseMore(line, Deadline.in(limits.parting()));
        }
        connection.close();
    }

    private void checkAllThatAreLeft() throws InterruptedException {
        var deadline = Deadline.in(limits.parting());
        int number = transcript.lines().getLast().number();
        for (var client : connections.keySet()) {
            if (!connections.get(client).isClosed()) {
                var whose = client.isEmpty() ? "" : " for C" + client;
                var end = String.format(Locale.ROOT, "(the transcript ends here%s)", whose);
                refuseMore(new Line(number, end, new Step.Closes(client)), deadline);
            }
        }
    }

    private void refuseMore(Line line, Deadline deadline) throws InterruptedException {
        refuseBytes(line, deadline, Miss.EXTRA_BYTES, "nothing more");
    }

    /** Fails if bytes come, or a reset; returns the clean end, or null if there was none. */
    private End refuseBytes(Line line, Deadline deadline, Miss miss, String expected)
            throws InterruptedException {
        var incoming = connection(line).incoming();
        var came = incoming.awaitAnything(deadline);
        if (came.bytes().length > 0) {
            throw missed(line, miss, Difference.unexpected(expected, allOf(incoming)));
        }
        if (came.end() == End.RESET) {
            throw missed(line, Miss.RESET, expected, End.RESET.toString());
        }
        return came.end();
    }

    /** Everything that comes, not only what was there when it turned out to be wrong. */
    private byte[] allOf(Incoming incoming) throws InterruptedException {
        incoming.awaitQuiet(limits.parting(), stepDeadline());
        return incoming.rest().bytes();
    }

    /** A server that is stopping can need a moment before it refuses. */
    private void awaitRefusal(Line line) throws InterruptedException {
        var deadline = stepDeadline();
        while (!player.caller.isRefused(player.address(), stepDeadline())) {
            if (deadline.isOver()) {
                conversation.add(connects(((Step.WithClient) line.step()).client()));
                throw missed(line, Miss.DID_NOT_REFUSE, "connection refused", "a connection");
            }
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            LockSupport.parkNanos(RETRY_NANOS);
        }
    }

    private void awaitPrinted(Line line, String text) throws InterruptedException {
        int next = player.console.awaitLine(text, printed, stepDeadline());
        if (next < 0) {
            throw missed(
                    line,
                    Miss.NOT_PRINTED,
                    Difference.noLine(text, "no such line within " + inTime()));
        }
        printed = next;
    }

    private String inTime() {
        return Limits.inWords(limits.step());
    }

    private String nothingInTime() {
        return "nothing within " + inTime();
    }

    private Missed missed(Line line, Miss miss, String expected, String came) {
        return missed(line, miss, Difference.inWords(expected, came));
    }

    private Missed missed(Line line, Miss miss, Difference difference) {
        addWhatCame(line);
        conversation.addExpected(line);
        return new Missed(
                miss, new Report(player, transcript, way, conversation, line, miss, difference));
    }

    private void addWhatCame(Line line) {
        if (line.step() instanceof Step.WithClient step && connections.containsKey(step.client())) {
            var client = step.client();
            var came = connections.get(client).incoming().rest();
            conversation.addSaid(client, came.bytes());
            if (came.end() != null) {
                var who = client.isEmpty() ? "server" : "S" + client;
                conversation.add(String.format(Locale.ROOT, "<%s %s>", who, came.end().verb()));
            }
        }
    }

    /** Makes all clients leave. */
    void end() throws InterruptedException {
        connections.values().forEach(Connection::close);
        for (var connection : connections.values()) {
            connection.join();
        }
    }
}
