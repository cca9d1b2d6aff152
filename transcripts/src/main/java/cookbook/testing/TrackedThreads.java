package cookbook.testing;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;

/**
 * Virtual threads that are remembered while they run, so that a test can say that none was left
 * behind.
 */
public final class TrackedThreads implements ThreadFactory {

    private final Set<Thread> running = ConcurrentHashMap.newKeySet();

    @Override
    public Thread newThread(Runnable task) {
        return Thread.ofVirtual()
                .unstarted(
                        () -> {
                            running.add(Thread.currentThread());
                            try {
                                task.run();
                            } finally {
                                running.remove(Thread.currentThread());
                            }
                        });
    }

    /** The names of the threads that run now. */
    public List<String> running() {
        return running.stream().map(Thread::getName).sorted().toList();
    }

    /** The names of those that run now and serve a client of this machine: its address is there. */
    public List<String> servingClients() {
        return running().stream().filter(name -> name.contains(" 127.0.0.1:")).toList();
    }
}
