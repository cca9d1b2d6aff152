package cookbook.transcript;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads one transcript, and tolerates no mistakes. */
final class TranscriptParser {

    private static final Pattern HEADER = Pattern.compile("(Hint|See): (.+)");
    private static final Pattern TALK =
            Pattern.compile("([CS])([1-9]\\d*)?:( .*)?", Pattern.DOTALL);
    private static final Pattern STEP = Pattern.compile("<(client|server|[CS][1-9]\\d*) (.+)>");
    private static final Pattern PRINTS = Pattern.compile("<server prints (.+)>");
    private static final String ONE_SEGMENT = "<each line in one segment>";
    private static final String NEW_SERVER = "<the server is new>";

    private final String name;
    private final List<Line> lines = new ArrayList<>();
    private final ClientRules rules = new ClientRules();
    private String hint;
    private String see;
    private boolean eachLineInOneSegment;
    private boolean needsNewServer;

    TranscriptParser(String name) {
        this.name = name;
    }

    Transcript parse(String text) {
        int number = 0;
        for (String line : text.split("\r?\n")) {
            number++;
            try {
                read(number, line);
            } catch (TranscriptException mistake) {
                throw new TranscriptException(
                        String.format(
                                Locale.ROOT,
                                "%s, line %d: %s",
                                name,
                                number,
                                mistake.getMessage()));
            }
        }
        if (lines.isEmpty()) {
            throw new TranscriptException(name + ": has no steps");
        }
        return new Transcript(name, lines, hint, see, eachLineInOneSegment, needsNewServer);
    }

    private void read(int number, String line) {
        if (endsInWhiteSpace(line)) {
            throw new TranscriptException(
                    "white space at the end: remove it, or write it as an escape such as \\s");
        }
        if (!line.isEmpty() && !line.startsWith("#") && !isHeader(line)) {
            var step = step(line);
            rules.check(number, step);
            lines.add(new Line(number, line, step));
        }
    }

    private static boolean endsInWhiteSpace(String line) {
        if (line.isEmpty()) {
            return false;
        }
        char last = line.charAt(line.length() - 1);
        return Character.isWhitespace(last) || Character.isSpaceChar(last);
    }

    private boolean isHeader(String line) {
        var header = HEADER.matcher(line);
        boolean oneSegment = line.equals(ONE_SEGMENT);
        boolean newServer = line.equals(NEW_SERVER);
        if (!oneSegment && !newServer && !header.matches()) {
            return false;
        }
        if (!lines.isEmpty()) {
            throw new TranscriptException("this belongs before the first step: " + line);
        }
        if (oneSegment) {
            eachLineInOneSegment = true;
        } else if (newServer) {
            needsNewServer = true;
        } else if (header.group(1).equals("Hint")) {
            hint = once(hint, header.group(2));
        } else {
            see = once(see, header.group(2));
        }
        return true;
    }

    private static String once(String before, String now) {
        if (before != null) {
            throw new TranscriptException("there is already one: " + before);
        }
        return now;
    }

    private Step step(String line) {
        var prints = PRINTS.matcher(line);
        if (prints.matches()) {
            return new Step.ServerPrints(consoleLine(prints.group(1)));
        }
        var talk = TALK.matcher(line);
        if (talk.matches()) {
            var client = talk.group(2) == null ? "" : talk.group(2);
            byte[] bytes = bytes(talk.group(3) == null ? "" : talk.group(3).substring(1));
            return talk.group(1).equals("C")
                    ? new Step.Sends(client, bytes)
                    : new Step.Says(client, bytes);
        }
        var step = STEP.matcher(line);
        if (step.matches()) {
            return inBrackets(step.group(1), step.group(2));
        }
        throw new TranscriptException(
                String.format(
                        Locale.ROOT,
                        "neither a step nor a comment: '%s'; steps are C: text, S: text and <...>",
                        Notation.visible(line)));
    }

    private static byte[] bytes(String text) {
        byte[] bytes = Notation.line(text);
        if (bytes.length == 0) {
            throw new TranscriptException("no text and no line end, so there is nothing to send");
        }
        return bytes;
    }

    private static String consoleLine(String text) {
        if (endsInWhiteSpace(text)) {
            throw new TranscriptException("white space at the end: write it as an escape");
        }
        var line = new String(Notation.line(text), StandardCharsets.UTF_8);
        if (line.indexOf('\n') != line.length() - 1) {
            throw new TranscriptException("<server prints ...> takes exactly one line");
        }
        return line.substring(0, line.length() - 1);
    }

    private static Step inBrackets(String who, String does) {
        boolean isClient = who.equals("client") || who.startsWith("C");
        var number = Character.isLowerCase(who.charAt(0)) ? "" : who.substring(1);
        return switch ((isClient ? "client " : "server ") + does) {
            case "client connects" -> new Step.Connects(number);
            case "client shuts down its output" -> new Step.ShutsDownOutput(number);
            case "client closes" -> new Step.Closes(number);
            case "client resets" -> new Step.Resets(number);
            case "server closes" -> new Step.ServerCloses(number);
            case "server stays silent" -> new Step.ServerStaysSilent(number);
            case "server refuses", "server refuses the client" -> new Step.ServerRefuses(number);
            default ->
                    throw new TranscriptException(
                            String.format(
                                    Locale.ROOT,
                                    "no such step: <%s %s>; a client connects, shuts down its output,"
                                            + " closes or resets; a server closes, stays silent,"
                                            + " refuses the client or prints a line",
                                    who,
                                    does));
        };
    }
}
