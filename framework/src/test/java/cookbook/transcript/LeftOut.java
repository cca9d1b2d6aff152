package cookbook.transcript;

import org.opentest4j.TestAbortedException;

/** Checks that can't be done here. Maven counts them only, so what is printed must say why. */
final class LeftOut {

    private LeftOut() {}

    /** To be thrown. */
    static TestAbortedException because(String why) {
        System.out.println("Left out: " + why);
        return new TestAbortedException(why);
    }
}
