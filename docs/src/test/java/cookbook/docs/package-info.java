/**
 * What keeps the tutorial true: every listing is cut from a source, every transcript is one that a
 * test plays, every link leads somewhere, and every command starts.
 *
 * <p>A marker in the line before a block says where it comes from:
 *
 * <pre>{@code
 * <!-- listing: chapter1-echo/src/main/java/cookbook/echo/Echo.java#main -->
 * <!-- transcript: chapter1-echo/src/test/transcripts/session.txt -->
 * <!-- session: chapter1-echo/src/test/transcripts/session.txt -->
 * <!-- server: chapter1-echo/src/test/transcripts/session.txt -->
 * <!-- fails: not yet -->
 * <!-- long: half an hour -->
 * <!-- needs: a Redis -->
 * }</pre>
 *
 * <ul>
 *   <li>{@code listing}: the file, or the part of it that is named after the {@code #}: a class, a
 *       method or a field, without its comment. If its name is not unique, the name of its class
 *       goes before it ({@code Connection.Connection} is a constructor). If the beginning of a
 *       statement follows a method's name, it is that statement.
 *   <li>{@code transcript}: its steps.
 *   <li>{@code session}: its steps as one client sees them in a terminal. The commands, after
 *       {@code $}, are the page's own.
 *   <li>{@code server}: the lines that the server prints meanwhile.
 *   <li>{@code fails}: the commands of this block print this, and their exit code is not 0.
 *   <li>{@code long}: the commands of this block take this long, so only the reader runs them.
 *   <li>{@code needs}: the commands of this block need this, so only the reader runs them.
 * </ul>
 *
 * <p>An answer that the reader unfolds begins with the line {@code
 * <details><summary>Answer</summary>} and ends with {@code </details>}, each between blank lines.
 * The report that a wrong handler gets is a listing of the chapter's {@code
 * src/wrong/reports/AnswersTwice.txt}. The chapter's {@code WrongHandlersIT} compares it with the
 * real one; to show a new one, make an empty file and run that test with {@code -Dupdate}. In the
 * same way, the chapter's {@code TraceIT} checks {@code src/test/traces/hello.txt}, which is what
 * the server prints with {@code -Dtrace} while {@code hello.txt} is played.
 *
 * <p>{@code ./mvnw -q -pl docs test -Dupdate} brings all blocks up to date.
 */
package cookbook.docs;
