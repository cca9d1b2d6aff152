package cookbook.docs;

import java.util.function.ToLongFunction;

/**
 * How much there is to be checked.
 *
 * @param conversations transcripts, and what is seen of them in a terminal
 * @param played transcripts that tests play, also those of exercises and those that no page shows
 * @param mavenCommands of these commands
 * @param links also those from transcripts to the place where they are explained
 */
record Counts(
        long pages,
        long listings,
        long conversations,
        long played,
        long commands,
        long mavenCommands,
        long links) {

    static Counts of(Repository repository) {
        var commands = new Commands(repository).all();
        return new Counts(
                repository.pages().size(),
                sum(repository, page -> blocks(page, Marker.Kind.LISTING)),
                sum(
                        repository,
                        page ->
                                blocks(page, Marker.Kind.TRANSCRIPT)
                                        + blocks(page, Marker.Kind.SESSION)
                                        + blocks(page, Marker.Kind.SERVER)),
                repository.filesEndingWith(".txt").stream()
                        .filter(file -> file.contains("/transcripts"))
                        .count(),
                commands.size(),
                commands.stream().filter(Command::isMaven).count(),
                sum(repository, page -> page.links().size())
                        + Links.fromTranscripts(repository).count());
    }

    private static long sum(Repository repository, ToLongFunction<Page> count) {
        return repository.pages().stream().mapToLong(count).sum();
    }

    private static long blocks(Page page, Marker.Kind kind) {
        return page.blocks().stream().filter(block -> block.is(kind)).count();
    }

    @Override
    public String toString() {
        return "%d pages, %d listings, %d conversations of %d transcripts, %d commands (%d of Maven), %d links"
                .formatted(pages, listings, conversations, played, commands, mavenCommands, links);
    }
}
