package cookbook.teaching;

import java.util.Locale;

/** How difficult an exercise is, for somebody who has just read the chapter. */
public enum Level {
    /** It changes one place, in a way that the chapter has shown. */
    EASY,
    /** It combines two of the chapter's ideas, or uses a new part of the framework. */
    MEDIUM,
    /** It takes a plan before the first line. */
    HARD;

    /** In words: {@code easy}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
