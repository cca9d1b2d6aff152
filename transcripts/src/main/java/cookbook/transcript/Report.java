package cookbook.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The report of a failure, for a learner.
 *
 * @param line where it went wrong
 */
record Report(
        Player player,
        Transcript transcript,
        Way way,
        Conversation conversation,
        Line line,
        Miss miss,
        Difference difference) {

    private static final int LINES_PRINTED = 5;
    private static final int LINES_LOGGED = 10;

    /** For a list of failures whose names include the transcript and the way. */
    String oneLine() {
        return String.format(Locale.ROOT, "line %d: %s", line.number(), miss);
    }

    private String headline() {
        return String.format(
                Locale.ROOT,
                "%s, line %d, played %s: %s",
                transcript.name(),
                line.number(),
                way,
                miss);
    }

    /** Everything that helps: first what went wrong, then what led to it. */
    String whole() {
        return paragraphs(
                headline() + "\n" + explanation(),
                difference.toString(),
                logged(),
                String.format(
                        Locale.ROOT, "The conversation with %s:%d:", player.host, player.port),
                conversation.toString(),
                printed(),
                advice());
    }

    /** A server that was there a moment ago was not started wrongly. */
    private String explanation() {
        if (miss == Miss.COULD_NOT_CONNECT && !conversation.isEmpty()) {
            return """
                The server no longer accepts connections. It did earlier in this conversation, so
                something in it must have stopped the server.""";
        }
        if (miss == Miss.COULD_NOT_CONNECT && player.playedBefore != null) {
            return String.format(
                    Locale.ROOT,
                    """
                    The server no longer accepts connections. It did when %s was played,
                    so that must have stopped the server.""",
                    player.playedBefore);
        }
        return miss.explanation();
    }

    private static String paragraphs(String... paragraphs) {
        return Stream.of(paragraphs).filter(Objects::nonNull).collect(Collectors.joining("\n\n"));
    }

    private String logged() {
        var lines =
                player.console == null ? List.<String>of() : player.console.errors(LINES_LOGGED);
        return lines.isEmpty() ? null : "Last lines of the server's log:\n\n" + indented(lines);
    }

    private String printed() {
        if (player.console == null) {
            return null;
        }
        var lines = player.console.last(LINES_PRINTED);
        if (!lines.isEmpty()) {
            return "Last lines that the server printed:\n\n" + indented(lines);
        }
        return transcript.asksForPrinted() ? "The server printed nothing." : null;
    }

    private static String indented(List<String> lines) {
        return lines.stream()
                .map(line -> "    " + Notation.visible(line))
                .collect(Collectors.joining("\n"));
    }

    private String advice() {
        var advice = new ArrayList<String>();
        boolean hasTalked = miss != Miss.COULD_NOT_CONNECT || !conversation.isEmpty();
        if (hasTalked && transcript.hint() != null) {
            advice.add("Hint: " + transcript.hint());
        }
        if (hasTalked && transcript.see() != null) {
            advice.add("See: " + transcript.see());
        }
        if (player.command != null) {
            advice.add("Run only this check: " + player.command);
        }
        return advice.isEmpty() ? null : String.join("\n", advice);
    }
}
