/**
 * What a message is on a stream of bytes. A {@link cookbook.codec.Codec} turns messages into bytes,
 * and its {@link cookbook.codec.Decoder} turns bytes back into messages.
 */
package cookbook.codec;
