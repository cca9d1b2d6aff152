package cookbook.net;

import cookbook.codec.Codec;

/** What a message is where messages are text. */
public enum Framing {
    /** Whatever has arrived: {@link Codec#text}. */
    CHUNKS,
    /** A line: {@link Codec#lines}. */
    LINES;

    public static Framing named(String codec) {
        return switch (codec) {
            case "text" -> CHUNKS;
            case "lines" -> LINES;
            default -> throw new IllegalArgumentException(codec);
        };
    }
}
