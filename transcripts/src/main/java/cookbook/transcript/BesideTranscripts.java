package cookbook.transcript;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests of a server beside its transcripts. They need a server of their own in this JVM, and are
 * left out where {@code -Dserver} gives another one, where {@code -Dtranscript} plays one
 * transcript alone, and where transcripts were missed, which say it better.
 */
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BesideTranscriptsCondition.class)
public @interface BesideTranscripts {}
