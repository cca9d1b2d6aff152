package cookbook.transcript;

import org.opentest4j.TestAbortedException;

/** Checks that can't be done here. Maven counts them only, so what is printed must say why. */
final class LeftOut {

    private LeftOut() {}

    static void tell(String what) {
        System.out.println("Left out: " + what);
    }

    /** Tells it too, and is to be thrown. */
    static TestAbortedException because(String why) {
        tell(why);
        return new TestAbortedException(why);
    }
}
