package cookbook.docs;

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

    private static final Pattern HEADER = Pattern.compile("#.*|Hint: .*|See: .*");
    private static final Pattern TALK = Pattern.compile("([CS]): ?(.*)");
    private static final Pattern PRINTS = Pattern.compile("<server prints (.+)>");
    private static final Pattern UNSEEN =
            Pattern.compile(
                    "|<each line in one segment>|<the server is new>"
                            + "|<client (connects|closes|shuts down its output)>"
                            + "|<server (stays silent|prints .+|closes)>");
    private static final Pattern ANY_STEP =
            Pattern.compile("[CS]\\d*:( .*)?|<(client|server|[CS]\\d+) .+>");
    private static final Pattern PIPED = Pattern.compile("\\$ printf '(.*)' \\| nc( -N)? .*");

    private final MavenModule module;
    private final List<String> steps;

    /**
     * @throws Trouble if there is no such file, or no test plays it
     */
    PlayedTranscript(Repository repository, String path) {
        if (!folders(repository).contains(folderOf(path))) {
            throw new Trouble("no test plays " + path);
        }
        this.module = MavenModule.of(repository, path);
        this.steps =
                repository
                        .text(path)
                        .lines()
                        .filter(line -> !HEADER.matcher(line).matches())
                        .dropWhile(String::isEmpty)
                        .toList();
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

    /** Whether a line looks as if it were from a transcript. */
    static boolean couldHave(String line) {
        return ANY_STEP.matcher(line).matches();
    }

    /** Its steps, without the hint and the link for a reader whose server fails it. */
    List<String> steps() {
        return steps;
    }

    /**
     * What one client sees in a terminal.
     *
     * @param commands those that were typed there, each after a prompt; the last is the client
     * @throws Trouble if a terminal would not show it so
     */
    List<String> session(List<String> commands) {
        var client = client(commands);
        var screen = new StringBuilder(client.greeting());
        for (var step : steps) {
            var talk = TALK.matcher(step);
            if (talk.matches()) {
                if (talk.group(1).equals("S") || client != Client.PIPED_NC) {
                    screen.append(onScreen(talk.group(2)));
                }
            } else if (!UNSEEN.matcher(step).matches()) {
                throw new Trouble("one client in one terminal would not see: " + step);
            }
        }
        if (steps.contains("<server closes>")) {
            screen.append(client.farewell());
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
            if (!piped.group(1).equals(allFromTheClient())) {
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

        String greeting() {
            return greeting;
        }

        String farewell() {
            return farewell;
        }
    }

    /** As printf, and a Java string, would write it. */
    private String allFromTheClient() {
        return steps.stream()
                .map(TALK::matcher)
                .filter(talk -> talk.matches() && talk.group(1).equals("C"))
                .map(talk -> talk.group(2))
                .map(
                        text ->
                                text.endsWith("\\")
                                        ? text.substring(0, text.length() - 1)
                                        : text + "\\n")
                .collect(Collectors.joining());
    }

    /** With its line feed, if it has one. White space at the end of a line is not seen. */
    private static String onScreen(String text) {
        boolean hasEnd = !text.endsWith("\\");
        var seen =
                hasEnd
                        ? text.replaceFirst("(\\\\[rs])+$", "")
                        : text.substring(0, text.length() - 1);
        if (seen.contains("\\")) {
            throw new Trouble("a terminal would not show this so: " + text);
        }
        return hasEnd ? seen + "\n" : seen;
    }

    /**
     * What the server prints in its terminal.
     *
     * @param commands those that were typed there
     */
    List<String> server(List<String> commands) {
        var screen = new ArrayList<>(commands);
        screen.add("Listening on 127.0.0.1:" + module.port());
        for (var step : steps) {
            PRINTS.matcher(step).results().forEach(found -> screen.add(found.group(1)));
        }
        return screen;
    }
}
