package cookbook.teaching;

import cookbook.net.ServerCore;
import cookbook.net.ServerOptions;

/** Makes a server. */
public interface ServerRecipe {

    /** Makes the server, but does not start it. */
    ServerCore<?> with(ServerOptions options);
}
