package cookbook.fuzz;

import java.util.List;

/**
 * The result of one input.
 *
 * @param input what the client sent
 * @param messages what the codec made of it
 * @param refused whether the codec refused the rest
 * @param output everything that the handler sent, as the client receives it
 */
public record Talk<T>(byte[] input, List<T> messages, boolean refused, byte[] output) {}
