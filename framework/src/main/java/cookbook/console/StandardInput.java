package cookbook.console;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a program is given to read; it belongs to one reader. */
public final class StandardInput {

    private StandardInput() {}

    /**
     * Standard input; without a byte in it if the program was started with none, as by {@code <&-}.
     */
    public static InputStream open() {
        return isClosed() ? InputStream.nullInputStream() : System.in;
    }

    /**
     * Where there is none, the system gives its number to the first file that Java opens: that is
     * its own classes.
     */
    private static boolean isClosed() {
        var classes = Path.of(System.getProperty("java.home"), "lib", "modules");
        try {
            // not to be closed: it is System.in's
            @SuppressWarnings("resource")
            var channel = new FileInputStream(FileDescriptor.in).getChannel();
            return Files.exists(classes) && channel.size() == Files.size(classes);
        } catch (IOException unknown) {
            return false;
        }
    }
}
