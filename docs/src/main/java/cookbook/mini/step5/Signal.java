package cookbook.mini.step5;

enum Signal {
    SOCKET_SHUTDOWN,
    SHUTDOWN_MICROPROCESS
}
