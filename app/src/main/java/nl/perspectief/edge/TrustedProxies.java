package nl.perspectief.edge;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.catalina.util.NetMask;
import org.apache.catalina.valves.RemoteIpValve;

/** The addresses of servers in front, of whom we believe from which address somebody came; nobody else is believed. */
public final class TrustedProxies {
    /** With TLS a server stands in front, most often on the same machine. */
    public static final String OF_THIS_MACHINE = "127.0.0.0/8,::1";

    private static final Pattern IN_DIGITS = Pattern.compile("[0-9a-fA-F.:]+(/\\d{1,3})?");

    private final List<String> addresses;

    private TrustedProxies(List<String> addresses) {
        this.addresses = addresses;
    }

    /** @param written addresses or CIDR blocks with commas between them; nothing means that nobody is believed */
    static TrustedProxies of(String written) {
        return new TrustedProxies(split(written));
    }

    private static List<String> split(String written) {
        return Arrays.stream(written.split(","))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .toList();
    }

    /** The first of them that is no address. */
    public static Optional<String> wrongIn(String written) {
        return split(written).stream().filter(one -> !isAddress(one)).findFirst();
    }

    private static boolean isAddress(String one) {
        try {
            return IN_DIGITS.matcher(one).matches() && new NetMask(one).toString() != null;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** Puts the browser's address in the place of the server's in front; absent when nobody is believed. */
    Optional<RemoteIpValve> valve() {
        if (addresses.isEmpty()) {
            return Optional.empty();
        }
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(String.join(",", addresses));
        // the public address is configured: scheme, host and port are not asked of anybody
        valve.setProtocolHeader(null);
        return Optional.of(valve);
    }
}
