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
 *   <li>{@code listing}: the file, or what is named after the {@code #}: a class, a method or a
 *       field without its comment, in its class where the name alone would not do ({@code
 *       Connection.Connection} is a constructor). After a method's name may come the beginning of a
 *       statement: then it is that statement.
 *   <li>{@code transcript}: its steps.
 *   <li>{@code session}: its steps as one client sees them in a terminal. The commands, after
 *       {@code $}, are the page's own.
 *   <li>{@code server}: the lines that the server prints meanwhile.
 *   <li>{@code fails}: the commands of this block end with another exit code than 0, and say so.
 *   <li>{@code long}: the commands of this block take so long, so nobody tries them but the reader.
 *   <li>{@code needs}: they need more than a JDK, and it is the same.
 * </ul>
 *
 * <p>An answer that the reader unfolds begins with the line {@code
 * <details><summary>Answer</summary>} and ends with {@code </details>}, each between blank lines.
 * The report that a wrong handler gets is a listing of the chapter's {@code
 * src/wrong/reports/AnswersTwice.txt}. The chapter's {@code WrongHandlersIT} compares it with the
 * real one; for a new one make an empty file and run that test with {@code -Dupdate}. So it is with
 * {@code src/test/traces/hello.txt}, what the server prints with {@code -Dtrace} while {@code
 * hello.txt} is played, and the chapter's {@code TraceIT}.
 *
 * <p>{@code ./mvnw -q -pl docs test -Dupdate} brings all blocks up to date.
 */
package cookbook.docs;
