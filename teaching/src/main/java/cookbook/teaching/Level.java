package cookbook.teaching;

import java.util.Locale;

/** How difficult an exercise is, for somebody who has just read the chapter. */
public enum Level {
    /** What is new is in one place, and the chapter has shown it. */
    EASY,
    /** It takes two of the chapter's ideas together, or one part of the framework not yet used. */
    MEDIUM,
    /** It takes a plan before the first line. */
    HARD;

    /** In words: {@code easy}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
