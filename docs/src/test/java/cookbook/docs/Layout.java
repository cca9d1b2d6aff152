package cookbook.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Checks that the contents list every page, and that every chapter has the same sections. */
record Layout(Repository repository) {

    private static final String CONTENTS = "docs/README.md";
    private static final Pattern CHAPTER = Pattern.compile("docs/chapter\\d-\\w+\\.md");

    /** Readers run a server and break it before they read about it. */
    private static final List<String> SECTIONS =
            List.of(
                    "What you will see",
                    "Run it",
                    "Talk to it",
                    "Change it",
                    "The parts",
                    "The handler",
                    "What it does not handle yet",
                    "Find the bug",
                    "Exercises",
                    "In Kamaelia");

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        var pages = repository.pages();
        var contents =
                pages.stream()
                        .filter(page -> page.path().equals(CONTENTS))
                        .flatMap(page -> page.links().stream())
                        .map(link -> "docs/" + link.target())
                        .toList();
        for (var page : pages) {
            var path = page.path();
            boolean isInDocs = path.startsWith("docs/") && !path.equals(CONTENTS);
            if (isInDocs && !contents.contains(path)) {
                problems.add(
                        new Problem(
                                page,
                                1,
                                String.format(Locale.ROOT, "no link in %s leads here", CONTENTS)));
            }
            if (CHAPTER.matcher(path).matches() && !sections(page).equals(SECTIONS)) {
                problems.add(
                        new Problem(
                                page,
                                1,
                                "a chapter has these sections, in this order: " + SECTIONS));
            }
        }
        for (var module : repository.modules()) {
            var path = "docs/" + module + ".md";
            if (module.startsWith("chapter") && !repository.has(path)) {
                problems.add(new Problem(path, "the page of this chapter is missing"));
            }
        }
        return problems;
    }

    private static List<String> sections(Page page) {
        return page.headings().stream().filter(SECTIONS::contains).toList();
    }
}
