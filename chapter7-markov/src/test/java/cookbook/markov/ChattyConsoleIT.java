package cookbook.markov;

import static org.assertj.core.api.Assertions.assertThat;

import cookbook.testing.JavaProcess;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The pipeline of the page without a network: ConsoleReader, Chatty, ConsoleEchoer. */
class ChattyConsoleIT {

    private static final String CTRL_C = "\u0003";
    private static final String CTRL_D = "\u0004";

    @Test
    void in_a_terminal_it_prompts_and_answers_and_ctrl_d_ends_it() throws Exception {
        try (var terminal = new TerminalProcess(ChattyConsole.class, List.of())) {
            terminal.awaitScreen(">>> ");
            terminal.type("hello world\r");
            var first = ">>> hello world\r\nhello world \r\n>>> ";
            terminal.awaitScreen(first);
            terminal.type("\r");
            var second = first + "\r\nhello world \r\n>>> ";
            terminal.awaitScreen(second);

            terminal.type(CTRL_D);

            assertThat(terminal.exitCode()).isZero();
            assertThat(TerminalProcess.readable(terminal.finalScreen())).isEqualTo(second + "\r\n");
        }
    }

    @Test
    void in_a_terminal_what_is_traced_comes_above_the_prompt() throws Exception {
        try (var terminal =
                new TerminalProcess(ChattyConsole.class, List.of("-Dtrace=ConsoleReader"))) {
            terminal.awaitScreen(">>> ");
            terminal.type("hello\r");

            terminal.awaitScreenLike(
                    "(?s)>>> hello\r\n(hello \r\n)?[ .\\d]+  ConsoleReader-1 outbox → inbox Chatty-1"
                            + " +\"hello\\\\n\"\r\n(hello \r\n)?>>> ");
        }
    }

    @Test
    void in_a_terminal_ctrl_c_ends_it_too() throws Exception {
        try (var terminal = new TerminalProcess(ChattyConsole.class, List.of())) {
            terminal.awaitScreen(">>> ");
            terminal.type(CTRL_C);

            assertThat(terminal.exitCode()).isEqualTo(130);
        }
    }

    @Test
    void everything_that_is_piped_in_is_answered() throws Exception {
        try (var program = new JavaProcess(ChattyConsole.class)) {
            program.input("hello world\n\n");

            assertThat(program.remainingLines()).containsExactly("hello world ", "hello world ");
            assertThat(program.errorLines()).isEmpty();
            assertThat(program.exitCode()).isZero();
        }
    }

    @Test
    void a_wrong_option_is_one_line_on_stderr_and_exit_code_1() throws Exception {
        try (var program = new JavaProcess(ChattyConsole.class, "-Dseed=x")) {
            assertThat(program.errorLines()).containsExactly("-Dseed=x: expected a whole number");
            assertThat(program.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void so_is_an_option_of_a_server() throws Exception {
        try (var program = new JavaProcess(ChattyConsole.class, "-DidleTimeout=3")) {
            assertThat(program.errorLines())
                    .containsExactly(
                            "this program has no option -DidleTimeout; it has -Dchain,"
                                    + " -DchainSteps, -Dseed, -Dtrace, -Dwatch");
            assertThat(program.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void so_is_a_line_without_an_end() throws Exception {
        try (var program = Shell.run("exec \"$@\" < /dev/zero", ChattyConsole.class)) {
            assertThat(program.errorLines())
                    .containsExactly("cannot read standard input: a line longer than 65536 bytes");
            assertThat(program.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void so_is_an_output_that_can_not_be_written() throws Exception {
        try (var program = Shell.run("echo hello | \"$@\" > /dev/full", ChattyConsole.class)) {
            assertThat(program.errorLines()).containsExactly("cannot write to standard output");
            assertThat(program.exitCode()).isEqualTo(1);
        }
    }

    @Test
    void when_nobody_reads_its_answers_anymore_it_ends_as_by_a_sigpipe() throws Exception {
        var script = "yes hello | { \"$@\"; echo \"exit code $?\" >&2; } | head -3";
        try (var program = Shell.run(script, ChattyConsole.class)) {
            assertThat(program.remainingLines()).hasSize(3).containsOnly("hello ");
            assertThat(program.errorLines()).containsExactly("exit code 141");
        }
    }

    @Test
    void a_standard_input_that_is_closed_has_no_line() throws Exception {
        try (var program = Shell.run("exec \"$@\" <&-", ChattyConsole.class)) {
            assertThat(program.remainingLines()).isEmpty();
            assertThat(program.errorLines()).isEmpty();
            assertThat(program.exitCode()).isZero();
        }
    }

    @Test
    void what_an_ascii_locale_can_not_show_is_reported_in_one_line() throws Exception {
        var script = "printf 'caf\\303\\251\\ncaf\\303\\251\\n' | LC_ALL=C \"$@\"";
        try (var program = Shell.run(script, ChattyConsole.class)) {
            assertThat(program.remainingLines()).hasSize(2);
            assertThat(program.errorLines())
                    .containsExactly(
                            "US-ASCII, the charset of this locale, can't show some of this text;"
                                    + " set LC_ALL=C.UTF-8");
            assertThat(program.exitCode()).isZero();
        }
    }

    @Test
    void where_everything_can_be_shown_nothing_is_said() throws Exception {
        try (var program = Shell.run("echo hello | LC_ALL=C \"$@\"", ChattyConsole.class)) {
            assertThat(program.remainingLines()).containsExactly("hello ");
            assertThat(program.errorLines()).isEmpty();
        }
    }
}
