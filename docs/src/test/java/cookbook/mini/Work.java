package cookbook.mini;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.function.Supplier;

/**
 * What somebody has built so far: the classes of one package, found by name, since most of them are
 * not written yet.
 */
public class Work {

    private final String packageName;

    public Work(String packageName) {
        this.packageName = packageName;
    }

    boolean has(String type) {
        try {
            type(type);
            return true;
        } catch (ClassNotFoundException notYet) {
            return false;
        }
    }

    private Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(packageName + "." + name);
    }

    /** Serves clients with this handler until the listener is closed. */
    protected void serve(ServerSocket listener, String handler)
            throws ReflectiveOperationException {
        if (!has("Server")) {
            method("EchoServer", "serve", ServerSocket.class).invoke(null, listener);
            return;
        }
        var constructor = type(handler).getDeclaredConstructor();
        constructor.setAccessible(true);
        Supplier<Object> handlers =
                () -> {
                    try {
                        return constructor.newInstance();
                    } catch (ReflectiveOperationException broken) {
                        throw new IllegalStateException(broken);
                    }
                };
        method("Server", "serve", ServerSocket.class, Supplier.class)
                .invoke(null, listener, handlers);
    }

    /** Runs a program that takes no arguments. */
    void run(String program) throws ReflectiveOperationException {
        method(program, "main").invoke(null);
    }

    /**
     * A static method, of any visibility.
     *
     * @throws NoSuchMethodException if there is none
     */
    protected final Method method(String type, String name, Class<?>... parameters)
            throws ReflectiveOperationException {
        var method = type(type).getDeclaredMethod(name, parameters);
        method.setAccessible(true);
        return method;
    }

    /** A server with this handler, on a free port. */
    Running running(String handler) {
        return new Running(handler);
    }

    /** A server that runs until it is closed. */
    final class Running implements AutoCloseable {

        private final ServerSocket listener;
        private final String handler;

        private Running(String handler) {
            this.handler = handler;
            try {
                listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            } catch (IOException noPort) {
                throw new UncheckedIOException(noPort);
            }
        }

        void start() {
            Thread.ofPlatform().daemon().name("accept").start(this::serve);
        }

        /** A server that fails no longer listens, and its clients notice. */
        private void serve() {
            try (listener) {
                Work.this.serve(listener, handler);
            } catch (InvocationTargetException ended) {
                if (!(ended.getCause() instanceof IOException)) {
                    ended.getCause().printStackTrace();
                }
            } catch (ReflectiveOperationException | IOException broken) {
                broken.printStackTrace();
            }
        }

        int port() {
            return listener.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            listener.close();
        }
    }
}
