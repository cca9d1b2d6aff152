package cookbook.docs;

import static org.assertj.core.api.Assertions.assertThat;

import cookbook.checks.MaintainersOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every mistake of a page is reported, in one line that says where and what. */
@MaintainersOnly
class ChecksTest {

    private static final String ECHO = "chapter1-echo/src/main/java/cookbook/echo/Echo.java";
    private static final String SESSION = "chapter1-echo/src/test/transcripts/session.txt";

    @TempDir private Path root;

    @BeforeEach
    void aRepository() throws IOException {
        write("pom.xml", "<modules><module>chapter1-echo</module></modules> ${skipTests}");
        write("chapter1-echo/pom.xml", "<exec.mainClass>cookbook.echo.EchoServer</exec.mainClass>");
        write(
                ECHO,
                """
                package cookbook.echo;

                import cookbook.component.Component;

                /** Says it again. */
                class Echo extends Component<byte[], byte[]> {

                    private final int times = 1;

                    Echo() {}

                    @Override
                    protected void main() {
                        while (true) {
                            // forever
                            outbox.send(inbox.receive());
                        }
                    }

                    void twice() {}

                    void twice(int times) {}

                    record Pair(int one, int other) {
                        int sum() {
                            return one + other;
                        }
                    }
                }
                """);
        write(
                "chapter1-echo/src/main/java/cookbook/echo/EchoServer.java",
                "class EchoServer { Object main = run(ServerOptions.port(1500)); }");
        write(
                "chapter1-echo/src/test/java/cookbook/echo/EchoIT.java",
                "class EchoIT { Object a_test() { return Transcripts.of(this); } }");
        write(
                SESSION,
                """
                # A session.
                Hint: Echo.
                See: docs/chapter1-echo.md#the-handler

                C: Hello
                S: Hello
                <server prints Done>
                <server closes>
                """);
        write("chapter1-echo/src/test/forgotten/session.txt", "C: Hello\nS: Hello\n");
        write("docs/README.md", "[one](chapter1-echo.md) [two](page.md)\n");
        write(
                "docs/chapter1-echo.md",
                Stream.of(
                                "What you will see",
                                "Run it",
                                "Talk to it",
                                "Change it",
                                "The parts",
                                "The handler",
                                "What it does not handle yet",
                                "Find the bug",
                                "Exercises",
                                "In Kamaelia")
                        .map(section -> "## " + section + "\n")
                        .reduce("", String::concat));
    }

    private void write(String path, String text) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> problemsOf(String page) throws IOException {
        write("docs/page.md", page);
        var repository = new Repository(root);
        return Stream.of(
                        new Blocks(repository).problems(),
                        new Links(repository).problems(),
                        new Commands(repository).problems(),
                        new Layout(repository).problems())
                .flatMap(List::stream)
                .map(Problem::toString)
                .toList();
    }

    private String updated(String page) throws IOException {
        write("docs/page.md", page);
        new Blocks(new Repository(root)).update();
        return Files.readString(root.resolve("docs/page.md"));
    }

    private static String block(String marker, String language, String... lines) {
        return String.format(
                Locale.ROOT,
                "<!-- %s -->\n```%s\n%s```\n",
                marker,
                language,
                Stream.of(lines).map(line -> line + "\n").reduce("", String::concat));
    }

    private static String listing(String address, String... lines) {
        return block("listing: " + ECHO + address, "java", lines);
    }

    @Test
    void a_page_without_a_mistake_has_no_problem() throws IOException {
        var page =
                """
                # A page

                [up](#a-page), [there](chapter1-echo.md#run-it), [out](https://openjdk.org/jeps/444),
                [`a_test`](../chapter1-echo/src/test/java/cookbook/echo/EchoIT.java), [a
                folder](../chapter1-echo/src), `-DskipTests`

                ```sh
                # what a comment says does not matter
                ./mvnw -q -pl chapter1-echo compile exec:java    # nor this
                ./mvnw -pl chapter1-echo verify -Dit.test=EchoIT#a_test -Dtranscript=session -DskipTests
                ```

                ```console
                $ printf 'hello' | nc 127.0.0.1 1500
                ```
                """
                        + listing(
                                "#main while",
                                "while (true) {",
                                "    // forever",
                                "    outbox.send(inbox.receive());",
                                "}")
                        + block(
                                "transcript: " + SESSION,
                                "text",
                                "C: Hello",
                                "S: Hello",
                                "<server prints Done>",
                                "<server closes>")
                        + block("fails: not yet", "sh", "./mvnw verify");
        assertThat(problemsOf(page)).isEmpty();
        assertThat(updated(page)).isEqualTo(page);
    }

    @Test
    void a_listing_is_what_its_address_names() throws IOException {
        assertThat(updated(listing("#times") + "between\n\n" + listing("#Echo.Echo", "old", "old")))
                .isEqualTo(
                        listing("#times", "private final int times = 1;")
                                + "between\n\n"
                                + listing("#Echo.Echo", "Echo() {}"));
        assertThat(updated(listing("#Pair.sum return")))
                .isEqualTo(listing("#Pair.sum return", "return one + other;"));
        assertThat(updated(listing("#Pair")).lines().skip(2).findFirst())
                .contains("record Pair(int one, int other) {");
        assertThat(updated(listing(""))).contains("package cookbook.echo;\n");
        assertThat(updated(listing("#Echo"))).contains("```java\nclass Echo extends");
    }

    @Test
    void a_listing_that_differs_from_its_source() throws IOException {
        assertThat(problemsOf("A page.\n\n" + listing("#times", "private final int times = 2;")))
                .containsExactly(
                        "docs/page.md:4: this is not what "
                                + ECHO
                                + "#times says; to bring it up to date:"
                                + " ./mvnw -q -pl docs test -Dupdate");
    }

    @Test
    void an_address_that_names_nothing_or_too_much() throws IOException {
        assertThat(problemsOf(listing("#thrice")))
                .containsExactly("docs/page.md:2: there is no class, method or field thrice");
        assertThat(problemsOf(listing("#twice")))
                .containsExactly(
                        "docs/page.md:2: there are 2 of this: class, method or field twice");
        assertThat(problemsOf(listing("#main for (")))
                .containsExactly("docs/page.md:2: there is no statement that begins with for (");
        assertThat(problemsOf(block("listing: gone/Echo.java#main", "java")))
                .containsExactly("docs/page.md:2: there is no file gone/Echo.java");
    }

    @Test
    void blocks_and_markers_that_say_too_little() throws IOException {
        assertThat(problemsOf("```java\nclass Echo {}\n```\n"))
                .containsExactly(
                        "docs/page.md:1: a listing without a source: write a marker before it");
        assertThat(problemsOf("```text\nC: Hello\nS: Hello\n```\n"))
                .containsExactly(
                        "docs/page.md:1: a transcript without a file: write a marker before it");
        assertThat(problemsOf("```\nHello\n```\n"))
                .containsExactly(
                        "docs/page.md:1: a block must say its language, one of"
                                + " [console, java, mermaid, sh, text, xml, yaml]");
        assertThat(problemsOf("A page:\n\n    ./mvnw verify\n"))
                .containsExactly(
                        "docs/page.md:3: a block by indentation says no language: write a fence");
        assertThat(problemsOf("- an item\n\n  ```sh\n  ./mvnw verify\n  ```\n"))
                .containsExactly("docs/page.md:3: a fence begins at the left margin");
        assertThat(problemsOf("<!-- listing: " + ECHO + "#main -->\n\nNo block.\n"))
                .containsExactly(
                        "docs/page.md:1: a marker without a block below it: " + ECHO + "#main");
        assertThat(problemsOf("<!-- lisitng: " + ECHO + " -->\n```text\n```\n"))
                .containsExactly("docs/page.md:1: not a marker: <!-- lisitng: " + ECHO + " -->");
    }

    @Test
    void a_transcript_that_no_test_plays() throws IOException {
        var forgotten = "chapter1-echo/src/test/forgotten/session.txt";
        assertThat(problemsOf(block("transcript: " + forgotten, "text", "C: Hello", "S: Hello")))
                .containsExactly("docs/page.md:2: no test plays " + forgotten);
    }

    @Test
    void a_session_is_what_one_sees() throws IOException {
        var session = "session: " + SESSION;
        assertThat(updated(block(session, "console", "$ telnet 127.0.0.1 1500")))
                .isEqualTo(
                        block(
                                session,
                                "console",
                                "$ telnet 127.0.0.1 1500",
                                "Trying 127.0.0.1...",
                                "Connected to 127.0.0.1.",
                                "Escape character is '^]'.",
                                "Hello",
                                "Hello",
                                "Connection closed by foreign host.",
                                "$"));
        assertThat(updated(block(session, "console", "$ nc 127.0.0.1 1500")))
                .isEqualTo(block(session, "console", "$ nc 127.0.0.1 1500", "Hello", "Hello"));
        var piped = "$ printf 'Hello\\n' | nc -N 127.0.0.1 1500";
        assertThat(updated(block(session, "console", piped)))
                .isEqualTo(block(session, "console", piped, "Hello", "$"));
        var server = "server: " + SESSION;
        assertThat(updated(block(server, "console", "$ ./mvnw verify")))
                .isEqualTo(
                        block(
                                server,
                                "console",
                                "$ ./mvnw verify",
                                "Listening on 127.0.0.1:1500",
                                "Done"));
    }

    @Test
    void a_session_that_nobody_would_see() throws IOException {
        var session = "session: " + SESSION;
        assertThat(problemsOf(block(session, "console", "$ nc 127.0.0.1 1501")))
                .contains("docs/page.md:2: chapter1-echo listens on port 1500");
        assertThat(problemsOf(block(session, "console", "$ printf 'Bye' | nc 127.0.0.1 1500")))
                .containsExactly(
                        "docs/page.md:2: printf sends something else than the client of the"
                                + " transcript");
        write(SESSION, "C1: Hello\nS1: Hello\n");
        assertThat(problemsOf(block(session, "console", "$ nc 127.0.0.1 1500")))
                .containsExactly(
                        "docs/page.md:2: one client in one terminal would not see: C1: Hello");
        write(SESSION, "C: \\x00\n");
        assertThat(problemsOf(block(session, "console", "$ nc 127.0.0.1 1500")))
                .containsExactly("docs/page.md:2: a terminal would not show this so: C: \\x00");
    }

    @Test
    void a_dead_link() throws IOException {
        assertThat(
                        problemsOf(
                                """
                                # A page

                                [gone](gone.md)
                                [no anchor](chapter1-echo.md#gone)
                                [none here](#gone)
                                ![no picture](picture.svg)
                                [`no_test`](../chapter1-echo/src/test/java/cookbook/echo/EchoIT.java)
                                [no address](ftp://example.org)
                                """))
                .containsExactly(
                        "docs/page.md:3: a dead link: there is no docs/gone.md",
                        "docs/page.md:4: a dead link: docs/chapter1-echo.md has no #gone",
                        "docs/page.md:5: a dead link: docs/page.md has no #gone",
                        "docs/page.md:6: a dead link: there is no docs/picture.svg",
                        "docs/page.md:7: chapter1-echo/src/test/java/cookbook/echo/EchoIT.java has"
                                + " no no_test",
                        "docs/page.md:8: a link out of here begins with http:// or https://:"
                                + " ftp://example.org");
    }

    @Test
    void what_no_test_plays_and_no_test_tries() throws IOException {
        var old = "chapter1-echo/src/test/transcripts-old/a.txt";
        var wrong = "chapter1-echo/src/wrong/java/cookbook/echo/WrongEchoes.java";
        write(old, "C: Hello");
        write(wrong, "interface WrongEchoes { abstract class Base {} class AnswersTwice {} }");
        assertThat(new Leftovers(new Repository(root)).problems())
                .extracting(Problem::toString)
                .containsExactly(
                        old + ": no test plays this",
                        wrong + ": no test tries the wrong AnswersTwice");

        write(
                "chapter1-echo/src/test/java/cookbook/echo/OldIT.java",
                "Transcripts.of(this, \"src/test/transcripts-old\")");
        write(
                "chapter1-echo/src/test/java/cookbook/echo/WrongHandlersIT.java",
                "wrong.handler(WrongEchoes.AnswersTwice::new)");
        assertThat(new Leftovers(new Repository(root)).problems()).isEmpty();
    }

    @Test
    void a_transcript_that_leads_nowhere() throws IOException {
        write(SESSION, "See: docs/chapter1-echo.md#gone\nC: Hello\n");
        assertThat(problemsOf("# A page\n"))
                .containsExactly(SESSION + ":1: a dead link: docs/chapter1-echo.md has no #gone");
    }

    @Test
    void an_answer_can_be_folded_and_what_is_in_it_is_checked() throws IOException {
        assertThat(
                        problemsOf(
                                """
                                <details><summary>Answer</summary>

                                [Yes](no.md).

                                </details>
                                """))
                .containsExactly("docs/page.md:3: a dead link: there is no docs/no.md");
    }

    @Test
    void two_headings_of_the_same_words_have_two_anchors() throws IOException {
        assertThat(problemsOf("[a](#why-not) [b](#why-not-1)\n\n# Why not?\n\n# `Why` not\n"))
                .isEmpty();
    }

    @Test
    void a_command_or_a_property_that_leads_nowhere() throws IOException {
        assertThat(
                        problemsOf(
                                """
                                ```sh
                                nc 127.0.0.1 1599
                                ```

                                With `-Dgone=`, `-Dgone` and `-DskipTests`.
                                """))
                .containsExactly(
                        "docs/page.md:2: no server listens on port 1599: nc 127.0.0.1 1599",
                        "docs/page.md:5: nobody asks for a property gone",
                        "docs/page.md:5: nobody asks for a property gone");
    }

    @Test
    void a_page_that_is_missing_or_not_in_the_contents_or_out_of_order() throws IOException {
        write("docs/README.md", "[two](page.md)\n");
        write("docs/chapter1-echo.md", "## The handler\n## What you will see\n## Talk to it\n");
        write("pom.xml", "<module>chapter1-echo</module><module>chapter2-motd</module>");
        assertThat(problemsOf("# A page\n"))
                .containsExactly(
                        "docs/chapter1-echo.md:1: no link in docs/README.md leads here",
                        "docs/chapter1-echo.md:1: a chapter has these sections, in this order:"
                                + " [What you will see, Run it, Talk to it, Change it, The parts,"
                                + " The handler, What it does not handle yet, Find the bug,"
                                + " Exercises, In Kamaelia]",
                        "docs/chapter2-motd.md: the page of this chapter is missing");
    }
}
