package cookbook.component;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A component's name, which its thread and its boxes share: class, number and label, as in {@code
 * Echo-3 127.0.0.1:51044}.
 */
final class Name {

    private static final ClassValue<AtomicInteger> MADE =
            new ClassValue<>() {
                @Override
                protected AtomicInteger computeValue(Class<?> type) {
                    return new AtomicInteger();
                }
            };

    private volatile String text;

    Name(Class<?> type) {
        text = simpleName(type) + "-" + MADE.get(type).incrementAndGet();
    }

    /** An anonymous class is named after its superclass. */
    private static String simpleName(Class<?> type) {
        return type.isAnonymousClass() ? simpleName(type.getSuperclass()) : type.getSimpleName();
    }

    void label(String label) {
        text += " " + label;
    }

    @Override
    public String toString() {
        return text;
    }
}
