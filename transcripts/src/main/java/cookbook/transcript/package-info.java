/**
 * Transcripts: text files that say what a client does on a TCP connection and what it must see, in
 * the RFCs' notation. The same file is a test, a listing in the tutorial and a script for your own
 * hands.
 *
 * <pre>{@code
 * # A comment. Blank lines are ignored.
 * Hint: One sentence for whoever's server fails this check.
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
 * {@code C: Hello} sends {@code Hello} and a line feed, which is what {@code nc} sends at Enter.
 * {@code S: Hello} wants exactly {@code Hello} and a line feed as the next bytes from the server.
 * The text begins after the one blank; {@code C:} alone is an empty line. A backslash at the very
 * end of a line leaves the line feed out. Escapes are those of Java's text blocks, <code>
 * \n \r \t \\ \s</code>, and <code>\xNN</code> for any byte; all else is UTF-8. White space at the
 * end of a line, and control characters anywhere, must be written as escapes.
 *
 * <h2>Steps</h2>
 *
 * <ul>
 *   <li>{@code <client connects>}: says explicitly what otherwise happens when a client is first
 *       mentioned.
 *   <li>{@code <client shuts down its output>}: the server sees the end of the stream, and can
 *       still send.
 *   <li>{@code <client closes>}: it leaves. If the last line between the two was an {@code S:},
 *       nothing more may have come; after a {@code C:}, the client does not care for the reply.
 *   <li>{@code <client resets>}: it leaves as one that crashed, with a reset.
 *   <li>{@code <server closes>}: the end of the stream must come, with nothing before it, and not
 *       as a reset.
 *   <li>{@code <server stays silent>}: nothing may come for a while, not even the end.
 *   <li>{@code <server refuses the client>}: connecting must be refused, or begin to be within a
 *       step's time.
 *   <li>{@code <server prints Protocol finished!>}: this line must come on the server's console, if
 *       that is at hand, after those printed in the steps before. Lines nobody asks for are
 *       ignored.
 * </ul>
 *
 * <p>Several clients are {@code C1:} and {@code S1:}, {@code C2:} and {@code S2:}, where {@code
 * S1:} is what the server says to client 1; their steps are {@code <C1 closes>}, {@code <S1
 * closes>}, {@code <S2 refuses>} and so on.
 *
 * <p>To every client that is still there at the end, the server must have said nothing more, and
 * must not have reset its connection.
 *
 * <h2>Before the first line or step</h2>
 *
 * {@code Hint:} and {@code See:} go into the report of a failure. {@code <each line in one
 * segment>} says that the transcript has a meaning only if the server gets each {@code C:} line in
 * one piece, and so is played {@linkplain cookbook.transcript.Way#AS_WRITTEN as written} only.
 * {@code <the server is new>} says that it has a meaning only if nobody has talked to the server
 * before; a server that you started gets at most one of these.
 *
 * <p>A transcript with a mistake is not played: a {@link cookbook.transcript.TranscriptException}
 * names file and line.
 *
 * <h2>Real clients</h2>
 *
 * The player has clients of its own, which can do whatever a transcript says. A {@link
 * cookbook.transcript.ClientProgram}, such as {@code nc} or {@code telnet}, plays those transcripts
 * that it can.
 *
 * <h2>Properties</h2>
 *
 * <ul>
 *   <li>{@code -Dserver=host:port}: plays against that server, instead of starting one. It may be
 *       written in any language.
 *   <li>{@code -Dtranscript=half-close}: plays this transcript alone.
 *   <li>{@code -Dtranscripts=lines}: plays those in the folder {@code transcripts-lines}, where a
 *       chapter has such, instead of those in {@code transcripts}.
 *   <li>{@code -Dtranscript.timeout=5}: the time for each step, in seconds (also 0.5) or as an
 *       ISO-8601 duration (PT5S); 5 seconds by default.
 *   <li>{@code -Dtranscript.silence=0.2}: how long a silence is, likewise; 200 ms by default. At
 *       its end a client is checked for a quarter of that.
 * </ul>
 */
package cookbook.transcript;
