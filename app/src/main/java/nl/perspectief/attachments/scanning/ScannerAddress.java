package nl.perspectief.attachments.scanning;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.util.Optional;

/** Where clamd listens: {@code tcp://host:3310}, or {@code unix:/run/clamav/clamd.ctl} on this machine. */
public record ScannerAddress(String text) {
    private static final String UNIX = "unix";
    private static final int LONGEST_PATH = 100;

    /** Nothing when it is no such address. */
    public static Optional<ScannerAddress> of(String typed) {
        try {
            ScannerAddress address = new ScannerAddress(typed);
            URI uri = URI.create(typed);
            boolean socket = UNIX.equals(uri.getScheme())
                    && uri.getPath() != null
                    && uri.getPath().startsWith("/")
                    && uri.getPath().length() <= LONGEST_PATH;
            boolean far = "tcp".equals(uri.getScheme()) && uri.getHost() != null && uri.getPort() > 0;
            return socket || far ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Looked up anew each time, because a name can move. */
    SocketAddress socket() {
        URI uri = URI.create(text);
        return UNIX.equals(uri.getScheme())
                ? UnixDomainSocketAddress.of(uri.getPath())
                : new InetSocketAddress(uri.getHost(), uri.getPort());
    }
}
