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
            assertThat(TerminalProcess.readable(terminal.finalScreen())).isEqualTo(second);
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
    void all_that_is_piped_in_is_answered() throws Exception {
        try (var program = new JavaProcess(ChattyConsole.class)) {
            program.input("hello world\n\n");

            var printed = String.join("\n", program.remainingLines()).replace(">>> ", "");
            assertThat(printed).isEqualTo("hello world \nhello world ");
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
}
