package cookbook.transcript;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * What the server said, extracted from what the telnet of BusyBox prints: without carriage returns,
 * and without telnet's own messages, which can come before and after.
 */
final class TelnetOutput extends FilterInputStream {

    private final List<String> ownWords;
    private final byte[] chunk = new byte[1024];

    /** What could be the beginning of a message of telnet's own. */
    private String held = "";

    TelnetOutput(InputStream printed, String host) {
        super(printed);
        ownWords = List.of("Connected to " + host + "\n", "Connection closed by foreign host\n");
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
        String said;
        do {
            int n = in.read(chunk, 0, Math.clamp(length - held.length(), 1, chunk.length));
            if (n < 0 && held.isEmpty()) {
                return -1;
            }
            said = n < 0 ? held : said(new String(chunk, 0, n, ISO_8859_1));
            if (n < 0) {
                held = "";
            }
        } while (said.isEmpty());
        var bytes = said.getBytes(ISO_8859_1);
        System.arraycopy(bytes, 0, to, offset, bytes.length);
        return bytes.length;
    }

    private String said(String printed) {
        var all = held + printed.replace("\r", "");
        for (var words : ownWords) {
            all = all.replace(words, "");
        }
        int end = all.length();
        for (var words : ownWords) {
            end = Math.min(end, beginning(words, all));
        }
        held = all.substring(end);
        return all.substring(0, end);
    }

    /** Where these words could begin at the end of the text; its length if nowhere. */
    private static int beginning(String words, String text) {
        int start = Math.max(0, text.length() - words.length());
        while (!words.startsWith(text.substring(start))) {
            start++;
        }
        return start;
    }
}
