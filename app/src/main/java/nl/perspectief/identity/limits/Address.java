package nl.perspectief.identity.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request came from, as far as limits count: an IPv4 address, or of an IPv6 address the first 64 bits, because one
 * subscriber has all addresses behind those.
 */
public record Address(String network) {
    private static final int NETWORK_BYTES = 8;

    /** The other end of the connection, or whom a trusted server in front of this one names. */
    public static Address of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    static Address of(String text) {
        try {
            InetAddress address = InetAddress.ofLiteral(text.replaceFirst("%.*", ""));
            return new Address(
                    address instanceof Inet6Address
                            ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                            : address.getHostAddress());
        } catch (IllegalArgumentException _) {
            return new Address("");
        }
    }
}
