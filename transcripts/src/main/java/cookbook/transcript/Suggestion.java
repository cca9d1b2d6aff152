package cookbook.transcript;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What somebody might have meant by a name that does not exist. */
public final class Suggestion {

    /** If there is a likely name, longer lists than this are not shown. */
    private static final int MANY = 20;

    private Suggestion() {}

    /** In words: {@code did you mean hello? There are half-close, hello}. */
    public static String of(String name, List<String> names) {
        var all = "there are " + String.join(", ", names.stream().sorted().toList());
        return names.stream()
                .filter(each -> distance(name, each) <= Math.max(2, each.length() / 4))
                .min(Comparator.comparingInt(each -> distance(name, each)))
                .map(
                        each ->
                                String.format(Locale.ROOT, "did you mean %s?", each)
                                        + (names.size() > MANY ? "" : " T" + all.substring(1)))
                .orElse(all);
    }

    /** How many letters must be inserted, removed or changed (the Levenshtein distance). */
    private static int distance(String one, String other) {
        var a = one.toLowerCase(Locale.ROOT);
        var b = other.toLowerCase(Locale.ROOT);
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
