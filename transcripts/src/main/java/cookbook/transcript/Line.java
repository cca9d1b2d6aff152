package cookbook.transcript;

/**
 * A line of a transcript that does something.
 *
 * @param number counted from 1
 * @param source as written in the file
 */
public record Line(int number, String source, Step step) {}
