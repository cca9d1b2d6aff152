package cookbook.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a client does on a TCP connection and what it must see. The description of this package
 * explains the notation.
 */
public final class Transcript {

    private final String name;
    private final List<Line> lines;
    private final String hint;
    private final String see;
    private final boolean eachLineInOneSegment;
    private final boolean needsNewServer;

    /**
     * @param hint null if it has none
     * @param see null if it has none
     */
    Transcript(
            String name,
            List<Line> lines,
            String hint,
            String see,
            boolean eachLineInOneSegment,
            boolean needsNewServer) {
        this.name = name;
        this.lines = List.copyOf(lines);
        this.hint = hint;
        this.see = see;
        this.eachLineInOneSegment = eachLineInOneSegment;
        this.needsNewServer = needsNewServer;
    }

    /**
     * Reads a transcript from a UTF-8 file.
     *
     * @throws TranscriptException if it has a mistake
     * @throws UncheckedIOException if the file cannot be read
     */
    public static Transcript read(Path file) {
        var name = place(file);
        try {
            return parse(name, Files.readString(file));
        } catch (CharacterCodingException malformed) {
            throw new TranscriptException(name + ": is not UTF-8; write other bytes as \\xNN");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Its path in the project, or only its name if it is not in one. */
    static String place(Path file) {
        var whole = file.toAbsolutePath().normalize();
        for (var root = whole.getParent(); root != null; root = root.getParent()) {
            if (Files.exists(root.resolve("mvnw"))) {
                return root.relativize(whole).toString().replace('\\', '/');
            }
        }
        return file.getFileName().toString();
    }

    /**
     * Reads a transcript from a string.
     *
     * @param name what reports call it
     * @throws TranscriptException if it has a mistake
     */
    public static Transcript parse(String name, String text) {
        return new TranscriptParser(name).parse(text);
    }

    /** What reports call it: the path of its file. */
    public String name() {
        return name;
    }

    /** Its file name, without the folder and the extension. */
    public String shortName() {
        return Folder.withoutSuffix(name.substring(name.lastIndexOf('/') + 1));
    }

    /** The ways in which it can be played. */
    public List<Way> ways() {
        return eachLineInOneSegment ? List.of(Way.AS_WRITTEN) : List.of(Way.values());
    }

    /** Whether it can be played only against a server that nobody has talked to. */
    boolean needsNewServer() {
        return needsNewServer;
    }

    /** Its steps, without the comments and headers of the file. */
    public List<Line> lines() {
        return lines;
    }

    String hint() {
        return hint;
    }

    String see() {
        return see;
    }

    int numberOfClients() {
        return (int)
                lines.stream()
                        .map(Line::step)
                        .filter(Step.WithClient.class::isInstance)
                        .map(step -> ((Step.WithClient) step).client())
                        .distinct()
                        .count();
    }

    /** How many different kinds of steps it has. */
    int kindsOfSteps() {
        return (int) lines.stream().map(line -> line.step().getClass()).distinct().count();
    }

    /** Whether the server has to print something. */
    boolean asksForPrinted() {
        return lines.stream().anyMatch(line -> line.step() instanceof Step.ServerPrints);
    }

    /** How many bytes are sent in it altogether, in both directions. */
    int bytes() {
        return lines.stream()
                .map(Line::step)
                .mapToInt(step -> step instanceof Step.Talk talk ? talk.bytes().length : 0)
                .sum();
    }

    /** How many bytes the server has to send to this client altogether. */
    int bytesFor(String client) {
        return lines.stream()
                .map(Line::step)
                .filter(Step.Says.class::isInstance)
                .map(Step.Says.class::cast)
                .filter(says -> says.client().equals(client))
                .mapToInt(says -> says.bytes().length)
                .sum();
    }

    /**
     * Whether the server, rather than this client, was the last to say something before this line.
     */
    boolean serverHadTheLastWord(String client, Line before) {
        return lines.stream()
                .takeWhile(line -> line != before)
                .map(Line::step)
                .filter(step -> step instanceof Step.Talk talk && talk.client().equals(client))
                .reduce((_, later) -> later)
                .filter(Step.Says.class::isInstance)
                .isPresent();
    }
}
