package cookbook.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks that every block shows what its source has, and brings it up to date. */
record Blocks(Repository repository) {

    /** A block in one of these languages must come from a file. */
    private static final Set<String> CUT = Set.of("java", "xml", "yaml");

    private static final Set<String> FREE = Set.of("text", "console", "sh", "mermaid");

    /** A step: {@code S: Hello}, or {@code <client closes>}. */
    private static final Pattern STEP =
            Pattern.compile("[CS]\\d*:( .*)?|<(client|server|[CS]\\d+) .+>");

    private static final String DIFFERS =
            "this is not what %s says; to bring it up to date: " + Problem.UPDATE;

    List<Problem> problems() {
        var problems = new ArrayList<Problem>();
        for (var page : repository.pages()) {
            problems.addAll(page.problems());
            for (var block : page.blocks()) {
                try {
                    check(page, block, problems);
                } catch (Trouble trouble) {
                    problems.add(new Problem(page, block.line(), trouble.getMessage()));
                }
            }
        }
        return problems;
    }

    private void check(Page page, Block block, List<Problem> problems) {
        boolean isCut = CUT.contains(block.language());
        if (!isCut && !FREE.contains(block.language())) {
            var all = Stream.concat(CUT.stream(), FREE.stream()).sorted().toList();
            throw new Trouble("a block must say its language, one of " + all);
        }
        if (isCut && !block.is(Marker.Kind.LISTING)) {
            throw new Trouble("a listing without a source: write a marker before it");
        }
        if (block.marker() == null
                && block.lines().stream().anyMatch(line -> STEP.matcher(line).matches())) {
            throw new Trouble("a transcript without a file: write a marker before it");
        }
        if (!block.lines().equals(shownBy(block))) {
            problems.add(
                    new Problem(
                            page,
                            block.line(),
                            String.format(Locale.ROOT, DIFFERS, block.marker().address())));
        }
    }

    /** Brings the blocks of all pages up to date. */
    void update() {
        repository.pages().forEach(this::update);
    }

    private void update(Page page) {
        var updated = page;
        for (int n = 0; n < page.blocks().size(); n++) {
            var block = updated.blocks().get(n);
            try {
                updated = updated.with(block, shownBy(block));
            } catch (Trouble stays) {
                // and the check reports it
            }
        }
        if (!updated.text().equals(page.text())) {
            repository.write(page.path(), updated.text());
        }
    }

    /** Returns what a block must show. A block without a marker can show anything. */
    private List<String> shownBy(Block block) {
        if (block.marker() == null) {
            return block.lines();
        }
        var address = block.marker().address();
        return switch (block.marker().kind()) {
            case LISTING -> listing(address);
            case TRANSCRIPT -> new PlayedTranscript(repository, address).steps();
            case SESSION -> new PlayedTranscript(repository, address).session(commands(block));
            case SERVER -> new PlayedTranscript(repository, address).server(commands(block));
            case FAILS, LONG, NEEDS -> block.lines();
        };
    }

    private List<String> listing(String address) {
        int hash = address.indexOf('#');
        return hash < 0
                ? repository.text(address).lines().toList()
                : new JavaSource(repository.text(address.substring(0, hash)))
                        .cut(address.substring(hash + 1));
    }

    private static List<String> commands(Block block) {
        return block.lines().stream().takeWhile(line -> line.startsWith("$ ")).toList();
    }
}
