package cookbook.mini.step6;

enum Signal {
    SOCKET_SHUTDOWN,
    SHUTDOWN_MICROPROCESS
}
