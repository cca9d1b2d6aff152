package cookbook.markov;

import cookbook.markov.chain.MemoryChain;
import java.util.Random;

/** It does not hear what others have taught. */
class KeepsItsOwnChain extends Chatty {

    KeepsItsOwnChain() {
        super(new MemoryChain(1_000), new Random(1));
    }
}
