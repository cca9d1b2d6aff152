package cookbook.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/** A server under measurement, in a process of its own. */
final class Server extends JavaProgram {

    private static final Pattern HEAP_USED = Pattern.compile("used (\\d+)K");

    private final int port;

    Server(Variant variant) {
        super(variant.mainClass(), variant.properties(), variant.arguments());
        var line = nextLine();
        port = Integer.parseInt(line.substring(line.lastIndexOf(':') + 1));
    }

    int port() {
        return port;
    }

    /** The CPU time that it has used so far, on all its threads, in microseconds. */
    double cpuMicros() {
        return process().info().totalCpuDuration().orElseThrow().toNanos() / 1e3;
    }

    /** The memory of the machine that it holds now, in bytes. */
    double residentBytes() {
        return Double.parseDouble(output("ps", "-o", "rss=", "-p", pid()).strip()) * 1024;
    }

    /** What is live on its heap, in bytes, including the stacks of virtual threads. */
    double heapBytes() {
        output(tool("jcmd"), pid(), "GC.run");
        var info = HEAP_USED.matcher(output(tool("jcmd"), pid(), "GC.heap_info"));
        if (!info.find()) {
            throw new IllegalStateException("jcmd GC.heap_info does not say what is used");
        }
        return Double.parseDouble(info.group(1)) * 1024;
    }

    private String pid() {
        return Long.toString(process().pid());
    }

    private static String output(String... command) {
        try {
            var tool = new ProcessBuilder(command).redirectErrorStream(true).start();
            return new String(tool.getInputStream().readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
