package cookbook.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** All files that are kept under a folder; paths are relative to it, with slashes. */
final class Repository {

    private static final Pattern MODULE = Pattern.compile("<module>(.+?)</module>");
    private static final Set<String> HIDDEN_BUT_KEPT = Set.of(".mvn", ".ci");

    private final Path root;
    private final List<String> files = new ArrayList<>();

    Repository(Path root) {
        this.root = root;
        try {
            Files.walkFileTree(root, new Walk());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        Collections.sort(files);
    }

    /** Returns the repository that this test is part of. */
    static Repository ofThisBuild() {
        var folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return new Repository(folder);
    }

    /** Leaves out what a build has made, and what an editor or Git keeps for itself. */
    private final class Walk extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            var name = folder.getFileName().toString();
            boolean isOfTheReader = folder.equals(root.resolve("mine"));
            boolean kept =
                    !isOfTheReader && !name.startsWith(".") || HIDDEN_BUT_KEPT.contains(name);
            return folder.equals(root) || kept && !name.equals("target")
                    ? FileVisitResult.CONTINUE
                    : FileVisitResult.SKIP_SUBTREE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            files.add(root.relativize(file).toString().replace('\\', '/'));
            return FileVisitResult.CONTINUE;
        }
    }

    Path root() {
        return root;
    }

    List<String> files() {
        return files;
    }

    List<String> filesEndingWith(String suffix) {
        return files.stream().filter(file -> file.endsWith(suffix)).toList();
    }

    List<Page> pages() {
        return filesEndingWith(".md").stream().map(path -> new Page(path, text(path))).toList();
    }

    List<String> modules() {
        return MODULE.matcher(text("pom.xml")).results().map(found -> found.group(1)).toList();
    }

    /** Returns whether there is such a file or folder. */
    boolean has(String path) {
        return Files.exists(root.resolve(path));
    }

    String text(String path) {
        if (!Files.isRegularFile(root.resolve(path))) {
            throw new Trouble("there is no file " + path);
        }
        try {
            return Files.readString(root.resolve(path));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    void write(String path, String text) {
        try {
            Files.writeString(root.resolve(path), text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Finds all matches in all files whose names end with this suffix. */
    List<MatchResult> find(Pattern pattern, String suffix) {
        return filesEndingWith(suffix).stream()
                .flatMap(file -> pattern.matcher(text(file)).results())
                .toList();
    }
}
