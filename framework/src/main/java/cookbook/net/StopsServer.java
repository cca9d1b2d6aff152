package cookbook.net;

import cookbook.component.Outbox;

/**
 * A protocol handler, or a part of one, that can stop its server. Kamaelia: a handler that declares
 * an outbox named {@code serversignal}.
 */
public interface StopsServer {

    /** The outbox for a {@link ServerShutdown}; the server links it to its {@code control}. */
    Outbox<ServerShutdown> serversignal();
}
