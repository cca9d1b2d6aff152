package cookbook.testing;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.stream.Stream;

/** Names that tests need and no machine has; all others are looked up as always. */
public final class TestNames extends InetAddressResolverProvider {

    /** Two addresses; the servers of the tests listen on the second. */
    public static final String TWO_ADDRESSES = "two-addresses.test";

    /** This machine, by a name that is not in the certificate of {@link TestTls}. */
    public static final String OTHER_NAME = "other-name.test";

    @Override
    public String name() {
        return "names for tests";
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        var builtin = configuration.builtinResolver();
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
                    throws UnknownHostException {
                return switch (host) {
                    case TWO_ADDRESSES -> Stream.of(loopback6(), loopback4());
                    case OTHER_NAME -> Stream.of(loopback4());
                    default -> builtin.lookupByName(host, policy);
                };
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                return builtin.lookupByAddress(address);
            }
        };
    }

    private static InetAddress loopback4() throws UnknownHostException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    }

    private static InetAddress loopback6() throws UnknownHostException {
        var address = new byte[16];
        address[15] = 1;
        return InetAddress.getByAddress(address);
    }
}
