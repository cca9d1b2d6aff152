package cookbook.teaching;

import cookbook.net.ServerCore;
import cookbook.net.ServerOptions;

/** How a server is made. */
public interface ServerRecipe {

    /** Makes it, and does not start it. */
    ServerCore<?> with(ServerOptions options);
}
