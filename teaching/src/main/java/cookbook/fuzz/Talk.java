package cookbook.fuzz;

import java.util.List;

/**
 * What came of an input.
 *
 * @param input what the client sent
 * @param messages what the codec made of it
 * @param refused whether the codec refused what came after these
 * @param output all that the handler sent, as the client gets it
 */
public record Talk<T>(byte[] input, List<T> messages, boolean refused, byte[] output) {}
