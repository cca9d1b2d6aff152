package cookbook.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Where a thread is, by its stack.
 *
 * @param words what it does there, in a few words
 * @param waitsForPeer whether that is a write which the peer does not take
 */
record Whereabouts(String words, boolean waitsForPeer) {

    private static final int DEEPEST = 16;

    /**
     * Where a thread is that does not wait for room.
     *
     * @param peer what is at the other end of its socket, if it has one
     */
    static Whereabouts of(Thread thread, String peer) {
        boolean parked = false;
        boolean inBox = false;
        for (var frame : thread.getStackTrace()) {
            var place = simpleName(frame) + "." + frame.getMethodName();
            inBox |= place.equals("Inboxes.await");
            parked |= place.equals("NioSocketImpl.park");
            var words =
                    switch (place) {
                        case "NioSocketImpl.implRead" -> parked ? "waits for the " + peer : null;
                        case "NioSocketImpl.implWrite" -> parked ? peer + " does not read" : null;
                        case "NioSocketImpl.accept" -> parked ? "waits for a client" : null;
                        case "Inbox.receive" -> inBox ? "waits to receive" : null;
                        case "Inboxes.awaitAny" -> inBox ? "waits for a message" : null;
                        case "Turns.pause" -> "lets others go first";
                        case "Thread.sleep" -> "sleeps";
                        case "FileInputStream.readBytes" -> "waits for input";
                        case "Component.join" -> "waits for another to end";
                        default -> null;
                    };
            if (words != null) {
                return new Whereabouts(words, place.endsWith("implWrite"));
            }
        }
        return new Whereabouts("runs", false);
    }

    boolean runs() {
        return words.equals("runs");
    }

    /**
     * In one line: {@code waits in Inbox.receive, called from Echo.main, Echo.java:11}; then the
     * calls, from there to the component's beginning.
     */
    static List<String> stack(Thread thread) {
        var frames = Stream.of(thread.getStackTrace()).toList();
        if (frames.isEmpty()) {
            return List.of("has no stack: it has ended, or has not begun");
        }
        int called = 0;
        while (called + 1 < frames.size() && isMachinery(frames.get(called + 1))) {
            called++;
        }
        var lines = new ArrayList<String>();
        var does = isMachinery(frames.getFirst()) && isWaiting(thread) ? "waits in " : "is in ";
        var inner = frames.get(called);
        var caller = frames.get(Math.min(called + 1, frames.size() - 1));
        lines.add(does + method(inner) + ", called from " + method(caller) + ", " + source(caller));
        frames.stream()
                .skip(called)
                .limit(DEEPEST)
                .takeWhile(frame -> !isBeforeMain(frame))
                .forEach(frame -> lines.add(line(frame)));
        return lines;
    }

    private static boolean isWaiting(Thread thread) {
        return switch (thread.getState()) {
            case WAITING, TIMED_WAITING, BLOCKED -> true;
            default -> false;
        };
    }

    private static boolean isMachinery(StackTraceElement frame) {
        var type = frame.getClassName();
        return type.startsWith("java.")
                || type.startsWith("jdk.")
                || type.startsWith("sun.")
                || type.startsWith("cookbook.component.") && !frame.getMethodName().equals("live");
    }

    private static boolean isBeforeMain(StackTraceElement frame) {
        return frame.getMethodName().equals("live");
    }

    private static String method(StackTraceElement frame) {
        return simpleName(frame) + "." + frame.getMethodName();
    }

    private static String line(StackTraceElement frame) {
        return String.format(Locale.ROOT, "%-28s %s", method(frame), source(frame));
    }

    private static String source(StackTraceElement frame) {
        return frame.getFileName() + ":" + Math.max(frame.getLineNumber(), 0);
    }

    private static String simpleName(StackTraceElement frame) {
        var type = frame.getClassName();
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
