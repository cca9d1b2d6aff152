package cookbook.net;

import cookbook.component.Signal;

/**
 * "Stop the server." A server understands it on its {@code control}; a protocol handler that {@link
 * StopsServer} can send it. Kamaelia: {@code Kamaelia.IPC.serverShutdown}.
 */
public record ServerShutdown() implements Signal {}
