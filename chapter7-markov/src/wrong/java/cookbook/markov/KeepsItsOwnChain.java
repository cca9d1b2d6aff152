package cookbook.markov;

import java.util.Random;

/** It does not hear what others have taught. */
class KeepsItsOwnChain extends Chatty {

    KeepsItsOwnChain() {
        super(new MemoryChain(1_000), new Random(1));
    }
}
