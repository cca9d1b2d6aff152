package cookbook.net;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** The file descriptors of this process. Each connection takes one. */
final class Descriptors {

    /**
     * Kept for classes that are loaded when they are first needed: without a descriptor that fails,
     * and the JVM never tries again.
     */
    private static final int RESERVE = 16;

    private Descriptors() {}

    /** How many more connections can be open, at least 1. */
    static int forConnections() {
        return Math.clamp(free() - RESERVE, 1, Integer.MAX_VALUE);
    }

    private static long free() {
        try {
            return limitOnLinux() - new File("/proc/self/fd").list().length;
        } catch (IOException | RuntimeException notLinux) {
            return freeElsewhere();
        }
    }

    /** Asking the JVM takes a tenth of a second longer when a program has just started. */
    private static long limitOnLinux() throws IOException {
        for (var line : Files.readAllLines(Path.of("/proc/self/limits"))) {
            if (line.startsWith("Max open files")) {
                var soft = line.split(" {2,}")[1];
                return soft.equals("unlimited") ? Long.MAX_VALUE : Long.parseLong(soft);
            }
        }
        throw new IOException("no limit of open files");
    }

    private static long freeElsewhere() {
        return ManagementFactory.getOperatingSystemMXBean()
                        instanceof UnixOperatingSystemMXBean unix
                ? unix.getMaxFileDescriptorCount() - unix.getOpenFileDescriptorCount()
                : Long.MAX_VALUE;
    }
}
