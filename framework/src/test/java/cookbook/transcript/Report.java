package cookbook.transcript;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The report of a failure, for somebody who learns. */
record Report(Player player, Transcript transcript, Way way, Conversation conversation) {

    private static final int LINES_PRINTED = 5;

    String of(Line line, Miss miss, Difference difference) {
        var paragraphs = new ArrayList<String>();
        paragraphs.add(
                "%s, line %d, played %s: %s\n%s"
                        .formatted(
                                transcript.name(), line.number(), way, miss, miss.explanation()));
        paragraphs.add(difference.toString());
        paragraphs.add("The conversation with %s:%d:".formatted(player.host, player.port));
        paragraphs.add(conversation.toString());
        if (player.console != null) {
            addPrinted(player.console.last(LINES_PRINTED), paragraphs);
        }
        addAdvice(paragraphs);
        return String.join("\n\n", paragraphs);
    }

    private static void addPrinted(List<String> lines, List<String> paragraphs) {
        if (lines.isEmpty()) {
            paragraphs.add("The server printed nothing.");
        } else {
            paragraphs.add("The last that the server printed:");
            paragraphs.add(
                    lines.stream()
                            .map(line -> "    " + Notation.visible(line))
                            .collect(Collectors.joining("\n")));
        }
    }

    private void addAdvice(List<String> paragraphs) {
        var advice = new ArrayList<String>();
        if (transcript.hint() != null) {
            advice.add("Hint: " + transcript.hint());
        }
        if (transcript.see() != null) {
            advice.add("See: " + transcript.see());
        }
        if (player.command != null) {
            advice.add("This check alone: " + player.command);
        }
        if (!advice.isEmpty()) {
            paragraphs.add(String.join("\n", advice));
        }
    }
}
