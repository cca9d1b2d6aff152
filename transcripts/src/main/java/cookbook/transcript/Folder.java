package cookbook.transcript;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A folder of transcripts. */
public record Folder(Path path) {

    static final String SUFFIX = ".txt";

    /**
     * All of its transcripts, the simplest first, because they are the quickest to read: sorted by
     * the number of clients, then by how many kinds of steps they have, then by how much is said.
     *
     * @throws TranscriptException if there are none, or one has a mistake
     */
    public List<Transcript> all() {
        return files().stream()
                .map(Transcript::read)
                .sorted(
                        Comparator.comparingInt(Transcript::numberOfClients)
                                .thenComparing(Transcript::kindsOfSteps)
                                .thenComparing(Transcript::bytes)
                                .thenComparing(Transcript::name))
                .toList();
    }

    /**
     * One of its transcripts.
     *
     * @param name with or without the file name extension
     * @throws TranscriptException if it is not there, or has a mistake
     */
    public Transcript named(String name) {
        var fileName = name.endsWith(SUFFIX) ? name : name + SUFFIX;
        var files = files();
        return files.stream()
                .filter(file -> file.getFileName().toString().equals(fileName))
                .findFirst()
                .map(Transcript::read)
                .orElseThrow(
                        () ->
                                new TranscriptException(
                                        String.format(
                                                Locale.ROOT,
                                                "-Dtranscript=%s: no such transcript in %s; %s",
                                                name,
                                                Transcript.place(path),
                                                Suggestion.of(name, names(files)))));
    }

    private static List<String> names(List<Path> files) {
        return files.stream().map(file -> withoutSuffix(file.getFileName().toString())).toList();
    }

    static String withoutSuffix(String name) {
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }

    private List<Path> files() {
        try (var files = Files.list(path)) {
            var all = files.filter(file -> file.toString().endsWith(SUFFIX)).sorted().toList();
            if (all.isEmpty()) {
                throw new TranscriptException("no transcripts in " + path);
            }
            return all;
        } catch (NoSuchFileException | NotDirectoryException missing) {
            throw new TranscriptException("no folder with transcripts: " + path);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
