package cookbook.transcript;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What somebody may have meant who wrote a name that nothing has. */
public final class Suggestion {

    /** More are not told where one of them must be meant. */
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

    /** How many letters must be put in, taken out or changed (Levenshtein's distance). */
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
