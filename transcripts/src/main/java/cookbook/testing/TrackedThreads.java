package cookbook.testing;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadFactory;

/** Keeps track of virtual threads while they run, so that a test can check that none are left. */
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

    /** The names of the threads that are running. */
    public List<String> running() {
        return running.stream().map(Thread::getName).sorted().toList();
    }

    /** Those of threads that serve a client on this machine: they contain its address. */
    public List<String> servingClients() {
        return running().stream().filter(name -> name.contains(" 127.0.0.1:")).toList();
    }
}
