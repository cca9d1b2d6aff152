package cookbook.console;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The standard input of a program, which only one component should read. */
public final class StandardInput {

    private StandardInput() {}

    /**
     * Standard input. If the program was started without one, as by {@code <&-}, the stream is
     * empty.
     */
    public static InputStream open() {
        return isClosed() ? InputStream.nullInputStream() : System.in;
    }

    /**
     * If there is none, its file descriptor belongs to the first file that Java has opened: the one
     * that holds Java's own classes.
     */
    private static boolean isClosed() {
        var classes = Path.of(System.getProperty("java.home"), "lib", "modules");
        try {
            // don't close it: System.in uses it
            @SuppressWarnings("resource")
            var channel = new FileInputStream(FileDescriptor.in).getChannel();
            return Files.exists(classes) && channel.size() == Files.size(classes);
        } catch (IOException unknown) {
            return false;
        }
    }
}
