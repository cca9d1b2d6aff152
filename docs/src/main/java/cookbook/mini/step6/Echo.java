package cookbook.mini.step6;

final class Echo extends Component {

    @Override
    void main() throws InterruptedException {
        while (inbox.awaitMessage()) {
            outbox.send(inbox.receive());
        }
        control.receive(); // SOCKET_SHUTDOWN: the client will send nothing more
        IO.println("Protocol finished!");
    }
}
