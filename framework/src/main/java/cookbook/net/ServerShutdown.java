package cookbook.net;

import cookbook.component.Signal;

/**
 * "Stop the server." Understood by a server on its {@code control}; a protocol handler that
 * declares an outbox named {@code serversignal} can send it there. Kamaelia: {@code
 * Kamaelia.IPC.serverShutdown}.
 */
public record ServerShutdown() implements Signal {}
