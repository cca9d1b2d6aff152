package cookbook.program;

import cookbook.codec.Codec;
import java.nio.charset.Charset;

/**
 * Lets the user of a program choose its codec: {@code -Dcodec=text} or {@code -Dcodec=lines}, and
 * with lines {@code -DlineLength=}, the most bytes that a line can have, 65,536 by default.
 */
public final class CodecOption {

    private static final int LINE_LENGTH = 65_536;
    private static final int LONGEST_LINE_LENGTH = 1 << 30;

    private enum Kind {
        TEXT,
        LINES
    }

    private final Kind byDefault;
    private final Charset charset;

    private CodecOption(Kind byDefault, Charset charset) {
        this.byDefault = byDefault;
        this.charset = charset;
    }

    /** {@link Codec#text}, unless the command line says {@code lines}. */
    public static CodecOption text(Charset charset) {
        return new CodecOption(Kind.TEXT, charset);
    }

    /** {@link Codec#lines}, unless the command line says {@code text}. */
    public static CodecOption lines(Charset charset) {
        return new CodecOption(Kind.LINES, charset);
    }

    /**
     * The codec that these flags ask for.
     *
     * @throws IllegalArgumentException if a value is invalid, or if there is a line length without
     *     lines; the message is for people
     */
    Codec<String> from(Flags flags) {
        return switch (flags.parsed("codec", byDefault, CodecOption::named, "text or lines")) {
            case TEXT -> {
                if (flags.has("lineLength")) {
                    throw new IllegalArgumentException(
                            "-DlineLength has no effect on chunks of text; add -Dcodec=lines, or"
                                    + " leave out -DlineLength");
                }
                yield Codec.text(charset);
            }
            case LINES -> Codec.lines(charset, lineLength(flags));
        };
    }

    private static Kind named(String name) {
        return switch (name) {
            case "text" -> Kind.TEXT;
            case "lines" -> Kind.LINES;
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static int lineLength(Flags flags) {
        int bytes = flags.number("lineLength", LINE_LENGTH);
        if (bytes < 1 || bytes > LONGEST_LINE_LENGTH) {
            throw new IllegalArgumentException(
                    "lineLength must be from 1 to " + LONGEST_LINE_LENGTH + ", not " + bytes);
        }
        return bytes;
    }
}
