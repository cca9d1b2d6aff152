package cookbook.mini.step4;

final class Echo extends Component {

    @Override
    void main() throws InterruptedException {
        while (true) {
            outbox.send(inbox.receive());
        }
    }
}
