package cookbook.benchmarks.load;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * What every client does over and over: sends a request and waits for its reply.
 *
 * @param request what is sent
 * @param replyLength how many bytes come back for it
 * @param window how many requests a client has in flight at a time
 * @param messages how many messages one request stands for
 */
record Exchange(byte[] request, int replyLength, int window, int messages) {

    /** A line of 64 bytes, including its line feed. */
    private static final String LINE = "x".repeat(63) + "\n";

    /** One message of 64 bytes; the next when it has come back. */
    static Exchange pingPong() {
        return echo(LINE, 1, 1);
    }

    /** Lines of 64 bytes without a pause, to a server that prepends five bytes to each. */
    static Exchange munchedLines() {
        int lines = 64;
        return new Exchange(LINE.repeat(lines).getBytes(UTF_8), (64 + 5) * lines, 8, lines);
    }

    /** A mebibyte; the next when it has come back. */
    static Exchange bulk() {
        return echo(LINE.repeat((1 << 20) / 64), 1, 1);
    }

    private static Exchange echo(String request, int window, int messages) {
        var bytes = request.getBytes(UTF_8);
        return new Exchange(bytes, bytes.length, window, messages);
    }
}
