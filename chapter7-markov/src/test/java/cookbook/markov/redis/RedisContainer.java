package cookbook.markov.redis;

import static org.awaitility.Awaitility.await;

import cookbook.container.Image;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import redis.clients.jedis.Jedis;

/**
 * A Redis on the network of this machine, on a port that it keeps when it is stopped and started.
 * It keeps nothing else.
 */
public final class RedisContainer extends GenericContainer<RedisContainer> {

    public final int port = freePort();

    /**
     * @param options of redis-server, such as {@code --requirepass}
     */
    public RedisContainer(String... options) {
        super(Image.REDIS.named());
        var command = new ArrayList<>(List.of("redis-server", "--bind", "127.0.0.1"));
        command.addAll(List.of("--port", "" + port, "--save", ""));
        command.addAll(List.of(options));
        withNetworkMode("host");
        withCommand(command.toArray(String[]::new));
        waitingFor(Wait.forLogMessage(".*Ready to accept connections.*", 1));
    }

    /** One that is already running. */
    public static RedisContainer started(String... options) {
        var redis = new RedisContainer(options);
        redis.start();
        return redis;
    }

    public String address() {
        return "redis://127.0.0.1:" + port;
    }

    /** Ends the process, as a crash would; the container stays. */
    public void crash() {
        getDockerClient().killContainerCmd(getContainerId()).exec();
    }

    /** When this returns it answers. */
    public void startAgain() {
        getDockerClient().startContainerCmd(getContainerId()).exec();
        await().ignoreExceptions().until(this::answers);
    }

    private boolean answers() {
        try (var redis = new Jedis("127.0.0.1", port)) {
            return redis.ping().equals("PONG");
        }
    }

    /** From now on it takes connections and answers nothing. */
    public void freeze() {
        getDockerClient().pauseContainerCmd(getContainerId()).exec();
    }

    public void thaw() {
        getDockerClient().unpauseContainerCmd(getContainerId()).exec();
    }

    static int freePort() {
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
