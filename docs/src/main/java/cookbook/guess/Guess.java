package cookbook.guess;

import cookbook.component.Component;

/** Thinks of a number, and says whether each guess is too low or too high, until it is right. */
class Guess extends Component<String, String> {

    private final int secret;

    Guess(int secret) {
        this.secret = secret;
    }

    @Override
    protected void main() {
        outbox.send("I am thinking of a number from 1 to 100.");
        int tries = 1;
        while (!isRight(inbox.receive())) {
            tries++;
        }
        outbox.send("That is it. Tries: " + tries);
    }

    private boolean isRight(String line) {
        try {
            int guess = Integer.parseInt(line.strip());
            if (guess != secret) {
                outbox.send(guess < secret ? "too low" : "too high");
            }
            return guess == secret;
        } catch (NumberFormatException _) {
            outbox.send("a number, please");
            return false;
        }
    }
}
