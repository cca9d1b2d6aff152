package cookbook.docs;

import cookbook.transcript.Line;
import cookbook.transcript.Step;
import cookbook.transcript.Transcript;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A transcript that a test plays, as the pages show it. */
final class PlayedTranscript {

    /** Where a test finds them: in the usual folder of its module, or in another. */
    private static final Pattern PLAYED =
            Pattern.compile("Transcripts\\.of\\(this(?:, \"(.+?)\")?\\)");

    private static final Pattern NOT_SHOWN = Pattern.compile("[\\p{Cntrl}\ufffd&&[^\\n]]");
    private static final Pattern PIPED = Pattern.compile("\\$ printf '(.*)' \\| nc( -N)? .*");

    private final MavenModule module;
    private final String text;
    private final List<Line> lines;

    /**
     * @throws Trouble if there is no such file, or no test plays it
     */
    PlayedTranscript(Repository repository, String path) {
        if (!folders(repository).contains(folderOf(path))) {
            throw new Trouble("no test plays " + path);
        }
        this.module = MavenModule.of(repository, path);
        this.text = repository.text(path);
        this.lines = Transcript.parse(path, text).lines();
    }

    /** All folders of which a test plays the transcripts. */
    static List<String> folders(Repository repository) {
        var folders = new ArrayList<String>();
        for (var test : repository.filesEndingWith("IT.java")) {
            PLAYED.matcher(repository.text(test))
                    .results()
                    .map(found -> found.group(1))
                    .map(folder -> folder == null ? "src/test/transcripts" : folder)
                    .forEach(folder -> folders.add(MavenModule.nameOf(test) + "/" + folder));
        }
        return folders;
    }

    static String folderOf(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    /** Its steps, without the hint and the link for a reader whose server fails it. */
    List<String> steps() {
        return text.lines()
                .filter(line -> !line.matches("#.*|(Hint|See): .*"))
                .dropWhile(String::isEmpty)
                .toList();
    }

    /**
     * What one client sees in a terminal.
     *
     * @param commands those that were typed there, each after a prompt; the last is the client
     * @throws Trouble if a terminal would not show it so
     */
    List<String> session(List<String> commands) {
        var client = client(commands);
        var screen = new StringBuilder(client.greeting);
        for (var line : lines) {
            switch (line.step()) {
                case Step.WithClient step when !step.client().isEmpty() ->
                        throw new Trouble(
                                "one client in one terminal would not see: " + line.source());
                case Step.Sends _ when client == Client.PIPED_NC -> {}
                case Step.Talk talk -> screen.append(onScreen(line, talk));
                case Step.ServerCloses _ -> screen.append(client.farewell);
                default -> {}
            }
        }
        return Stream.concat(commands.stream(), screen.toString().lines()).toList();
    }

    private Client client(List<String> commands) {
        var typed = commands.isEmpty() ? "" : commands.getLast();
        if (!typed.endsWith(" 127.0.0.1 " + module.port())) {
            throw new Trouble(
                    String.format(
                            Locale.ROOT, "%s listens on port %d", module.name(), module.port()));
        }
        var piped = PIPED.matcher(typed);
        if (piped.matches()) {
            if (!piped.group(1).translateEscapes().equals(allFromTheClient())) {
                throw new Trouble("printf sends something else than the client of the transcript");
            }
            return Client.PIPED_NC;
        }
        return typed.startsWith("$ telnet ") ? Client.TELNET : Client.NC;
    }

    /** What a client program says of its own, and the prompt after its end. */
    private enum Client {
        TELNET(
                """
                Trying 127.0.0.1...
                Connected to 127.0.0.1.
                Escape character is '^]'.
                """,
                """
                Connection closed by foreign host.
                $
                """),
        /** In a terminal it does not notice that the server has closed, until somebody types. */
        NC("", ""),
        PIPED_NC("", "$\n");

        private final String greeting;
        private final String farewell;

        Client(String greeting, String farewell) {
            this.greeting = greeting;
            this.farewell = farewell;
        }
    }

    private String allFromTheClient() {
        return lines.stream()
                .map(Line::step)
                .filter(Step.Sends.class::isInstance)
                .map(step -> text((Step.Talk) step))
                .collect(Collectors.joining());
    }

    /** White space at the end of a line is not seen. */
    private static String onScreen(Line line, Step.Talk talk) {
        var seen = text(talk).replaceFirst("[ \\r]+\n$", "\n");
        if (NOT_SHOWN.matcher(seen).find()) {
            throw new Trouble("a terminal would not show this so: " + line.source());
        }
        return seen;
    }

    private static String text(Step.Talk talk) {
        return new String(talk.bytes(), StandardCharsets.UTF_8);
    }

    /**
     * What the server prints in its terminal.
     *
     * @param commands those that were typed there
     */
    List<String> server(List<String> commands) {
        var screen = new ArrayList<>(commands);
        screen.add("Listening on 127.0.0.1:" + module.port());
        for (var line : lines) {
            if (line.step() instanceof Step.ServerPrints(var printed)) {
                screen.add(printed);
            }
        }
        return screen;
    }
}
