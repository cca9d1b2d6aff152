/**
 * Transcripts: text files that say what a client does on a TCP connection and what it must see, in
 * the RFCs' notation. The same file is a test, a listing in the tutorial and a script for your own
 * hands.
 *
 * <pre>{@code
 * # A comment. Blank lines are ignored.
 * Hint: One sentence, shown when the check fails.
 * See: docs/chapter3-shutdown.md#half-close
 *
 * C: Hello
 * S: Hello
 * C: no line end\
 * S: no line end\
 * <client shuts down its output>
 * <server closes>
 * }</pre>
 *
 * <h2>Lines</h2>
 *
 * {@code C: Hello} sends {@code Hello} and a line feed, which is what {@code nc} sends when you
 * press Enter. {@code S: Hello} expects exactly {@code Hello} and a line feed as the next bytes
 * from the server. The text begins after the space; {@code C:} alone is an empty line. A backslash
 * at the very end of a line leaves out the line feed. Escapes are those of Java's text blocks,
 * <code>
 * \n \r \t \\ \s</code>, and <code>\xNN</code> for any byte; everything else is UTF-8. White space
 * at the end of a line, and control characters anywhere, must be written as escapes.
 *
 * <h2>Steps</h2>
 *
 * <ul>
 *   <li>{@code <client connects>}: without this step, a client connects when it is first mentioned.
 *   <li>{@code <client shuts down its output>}: the server sees the end of the stream, and can
 *       still send.
 *   <li>{@code <client closes>}: it leaves. If the last line between client and server was an
 *       {@code S:}, the server must have sent nothing more; after a {@code C:}, the client ignores
 *       the reply.
 *   <li>{@code <client resets>}: it leaves with a reset, as if it had crashed.
 *   <li>{@code <server closes>}: the end of the stream must come, with nothing before it, and not
 *       as a reset.
 *   <li>{@code <server stays silent>}: nothing must come for a while, not even the end.
 *   <li>{@code <server refuses the client>}: connections must be refused, at the latest after the
 *       time for a step.
 *   <li>{@code <server prints Protocol finished!>}: this line must appear on the server's console,
 *       after those of earlier steps. Other lines are ignored. If the player has no access to the
 *       console, this is not checked.
 * </ul>
 *
 * <p>Several clients are {@code C1:} and {@code S1:}, {@code C2:} and {@code S2:}, where {@code
 * S1:} is what the server says to client 1; their steps are {@code <C1 closes>}, {@code <S1
 * closes>}, {@code <S2 refuses>} and so on.
 *
 * <p>At the end, the server must have sent nothing more to any client that is still connected, and
 * must not have reset its connection.
 *
 * <h2>Before the first line or step</h2>
 *
 * {@code Hint:} and {@code See:} go into the report of a failure. {@code <each line in one
 * segment>} says that the transcript makes sense only if the server gets each {@code C:} line in
 * one piece; it is played only {@linkplain cookbook.transcript.Way#AS_WRITTEN as written}. {@code
 * <the server is new>} says that it makes sense only if nobody has talked to the server before; at
 * most one such transcript is played against a server that you have started.
 *
 * <p>A transcript with a mistake is not played: a {@link cookbook.transcript.TranscriptException}
 * says what is wrong, in which file and line.
 *
 * <h2>Real clients</h2>
 *
 * The player has clients of its own, which can do everything that a transcript can say. A {@link
 * cookbook.transcript.ClientProgram}, such as {@code nc} or {@code telnet}, plays the transcripts
 * that it can.
 *
 * <h2>Properties</h2>
 *
 * <ul>
 *   <li>{@code -Dserver=host:port}: plays against that server instead of starting one. It can be
 *       written in any language.
 *   <li>{@code -Dtranscript=half-close}: plays only this transcript.
 *   <li>{@code -Dtranscripts=lines}: plays the transcripts in the folder {@code transcripts-lines},
 *       if a chapter has one, instead of those in {@code transcripts}.
 *   <li>{@code -Dtranscript.timeout=5}: the time for each step, in seconds (fractions such as 0.5
 *       are fine) or as an ISO-8601 duration (PT5S); 5 seconds by default.
 *   <li>{@code -Dtranscript.silence=0.2}: how long a silence is, in the same notation; 200 ms by
 *       default. When a client leaves, a quarter of that is spent checking that the server sends it
 *       nothing more.
 * </ul>
 */
package cookbook.transcript;
