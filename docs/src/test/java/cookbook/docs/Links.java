package cookbook.docs;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks that every link, and every {@code See:} of a transcript, leads somewhere. */
final class Links {

    private static final Pattern SEE = Pattern.compile("See: (\\S+)");
    private static final Pattern METHOD = Pattern.compile("\\w+");

    private final Repository repository;
    private final List<Page> pages;
    private final java.util.Map<String, Page> byPath;

    Links(Repository repository) {
        this.repository = repository;
        this.pages = repository.pages();
        this.byPath = pages.stream().collect(Collectors.toMap(Page::path, Function.identity()));
    }

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        for (var page : pages) {
            for (var link : page.links()) {
                try {
                    check(page, link);
                } catch (Trouble trouble) {
                    problems.add(new Problem(page, link.line(), trouble.getMessage()));
                }
            }
        }
        for (var transcript : repository.filesEndingWith(".txt")) {
            checkSee(transcript, problems);
        }
        return problems;
    }

    /** Finds every {@code See:} line in the transcripts. */
    static Stream<String> fromTranscripts(Repository repository) {
        return repository.filesEndingWith(".txt").stream()
                .flatMap(transcript -> repository.text(transcript).lines())
                .filter(line -> SEE.matcher(line).matches());
    }

    private void check(Page page, Link link) {
        var target = URI.create(link.target());
        if (target.getScheme() != null) {
            checkExternal(target);
            return;
        }
        var path = target.getPath().isEmpty() ? page.path() : resolve(page, target.getPath());
        checkTarget(path, target.getFragment());
        if (link.code() != null && path.endsWith(".java")) {
            checkName(path, link.code());
        }
    }

    private static void checkExternal(URI target) {
        boolean isWeb = target.getScheme().matches("https?") && target.getHost() != null;
        if (!isWeb) {
            throw new Trouble("a link out of here begins with http:// or https://: " + target);
        }
    }

    private static String resolve(Page page, String target) {
        var folder = Path.of("/" + page.path()).getParent();
        return folder.resolve(target).normalize().toString().substring(1);
    }

    private void checkTarget(String path, String anchor) {
        if (!repository.has(path)) {
            throw new Trouble("a dead link: there is no " + path);
        }
        if (anchor != null) {
            var page = byPath.get(path);
            if (page == null || !page.anchors().contains(anchor)) {
                throw new Trouble(
                        String.format(Locale.ROOT, "a dead link: %s has no #%s", path, anchor));
            }
        }
    }

    /** The name of a class or a test, shown as code, must be in the file that it leads to. */
    private void checkName(String path, String name) {
        boolean isName = METHOD.matcher(name).matches();
        var word = Pattern.compile("\\b" + Pattern.quote(name) + "\\b");
        if (isName && !word.matcher(repository.text(path)).find()) {
            throw new Trouble(String.format(Locale.ROOT, "%s has no %s", path, name));
        }
    }

    private void checkSee(String transcript, List<Problem> problems) {
        var lines = repository.text(transcript).lines().toList();
        for (int n = 0; n < lines.size(); n++) {
            var see = SEE.matcher(lines.get(n));
            if (see.matches()) {
                var target = URI.create(see.group(1));
                try {
                    checkTarget(target.getPath(), target.getFragment());
                } catch (Trouble trouble) {
                    problems.add(new Problem(transcript + ":" + (n + 1), trouble.getMessage()));
                }
            }
        }
    }
}
