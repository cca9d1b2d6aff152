package cookbook.transcript;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * A client program such as {@code nc}. What the client of a transcript sends is typed into it, and
 * what the server must send is what it must print. It leaves at the end of its input.
 */
public abstract sealed class ClientProgram implements Caller permits Netcat, Telnet {

    private final Supplier<List<String>> command;

    ClientProgram(Supplier<List<String>> command) {
        this.command = command;
    }

    /**
     * A netcat that shuts down its output at the end of its input, and ends when the server closes.
     * It can do everything in a transcript except reset.
     *
     * @param command such as {@code nc}; host and port are added
     */
    public static ClientProgram netcat(List<String> command) {
        return new Netcat(() -> command);
    }

    /**
     * The telnet of BusyBox, which sends CR and LF when you press Enter. It can play transcripts of
     * plain text in which no client resets or shuts down its output.
     *
     * @param command such as {@code telnet}; host and port are added
     */
    public static ClientProgram telnet(List<String> command) {
        return new Telnet(() -> command);
    }

    @Override
    public final String inWords() {
        return ", by " + this;
    }

    @Override
    public final Carrier call(InetSocketAddress server, Deadline deadline) throws IOException {
        var process = start(server, ProcessBuilder.Redirect.DISCARD);
        return new ProgramCarrier(process, printed(process.getInputStream(), server));
    }

    private Process start(InetSocketAddress server, ProcessBuilder.Redirect errors)
            throws IOException {
        var all = new ArrayList<>(command.get());
        all.addAll(List.of(server.getHostString(), "" + server.getPort()));
        var process = new ProcessBuilder(all).redirectError(errors);
        process.environment().put("LC_ALL", "C"); // so that its error messages are in English
        return process.start();
    }

    /** What the server sent, without what the program itself says. */
    InputStream printed(InputStream output, InetSocketAddress server) {
        return output;
    }

    @Override
    public final boolean isRefused(InetSocketAddress server, Deadline deadline)
            throws InterruptedException {
        Process process = null;
        try {
            process = start(server, ProcessBuilder.Redirect.PIPE);
            process.getOutputStream().close();
            return process.waitFor(deadline.millisLeft(), TimeUnit.MILLISECONDS)
                    && new String(process.getErrorStream().readAllBytes(), UTF_8)
                            .contains("refused");
        } catch (IOException unclear) {
            return false;
        } finally {
            if (process != null) {
                process.destroy();
            }
        }
    }

    /** What it sends goes through a pipe, so it makes sense only as whole lines. */
    @Override
    public final List<Way> ways(Transcript transcript) {
        boolean all = transcript.lines().stream().map(Line::step).allMatch(this::canDo);
        return all ? List.of(Way.AS_WRITTEN) : List.of();
    }

    abstract boolean canDo(Step step);
}
