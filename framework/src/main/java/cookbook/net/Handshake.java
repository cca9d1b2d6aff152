package cookbook.net;

import cookbook.component.Component;
import cookbook.log.Printable;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javax.net.ssl.SSLException;

/**
 * The beginning of a connection through TLS. It has a thread of its own, so a client that takes its
 * time holds up nobody.
 */
final class Handshake extends Component<Void, Void> {

    private static final Logger LOG = System.getLogger(Handshake.class.getName());

    private final Wire<?> wire;
    private final Runnable afterwards;
    private final Runnable otherwise;

    /**
     * @param afterwards what follows if it succeeds
     * @param otherwise what follows if not
     */
    Handshake(Wire<?> wire, Runnable afterwards, Runnable otherwise) {
        this.wire = wire;
        this.afterwards = afterwards;
        this.otherwise = otherwise;
    }

    @Override
    protected void main() {
        try {
            wire.shakeHands();
            afterwards.run();
        } catch (SSLException noTls) {
            LOG.log(Level.WARNING, this + " failed: " + Printable.text(noTls.getMessage()));
            otherwise.run();
        } catch (IOException gone) {
            otherwise.run();
        } catch (RuntimeException | Error failure) {
            otherwise.run();
            throw failure;
        }
    }
}
