/**
 * A bot on IRC, by RFC 2812: what is a message there, and who is answered. It knows nothing of
 * Chatty; anything that answers lines can speak through it.
 */
package cookbook.markov.irc;
