package cookbook.transcript;

import java.util.Locale;
import java.util.regex.Pattern;

/** Where a server listens, as people write it: {@code localhost:1500} or {@code [::1]:1500}. */
record Address(String host, int port) {

    private static final Pattern HOST_AND_PORT =
            Pattern.compile("(?:\\[([^\\[\\]]+)]|([^:\\[\\]\\s]+)):(\\d{1,5})");

    static Address parse(String property, String text) {
        var matcher = HOST_AND_PORT.matcher(text);
        int port = matcher.matches() ? Integer.parseInt(matcher.group(3)) : 0;
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException(
                    String.format(
                            Locale.ROOT,
                            "-D%s=%s: expected HOST:PORT, for example -D%1$s=127.0.0.1:1500",
                            property,
                            text));
        }
        return new Address(matcher.group(1) == null ? matcher.group(2) : matcher.group(1), port);
    }
}
