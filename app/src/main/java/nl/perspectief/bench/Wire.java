package nl.perspectief.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One HTTP connection that is kept open, with as little work as can be: what is measured is the server. */
final class Wire implements AutoCloseable {
    private static final int BUFFER = 1 << 16;

    private final URI origin;
    private @Nullable Socket socket;
    private InputStream in = InputStream.nullInputStream();
    private boolean last;

    Wire(String origin) {
        this.origin = URI.create(origin);
    }

    /** A whole request as it goes over the line. */
    static byte[] request(String origin, String path, String token, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "POST " + path + " HTTP/1.1\r\nHost: "
                + URI.create(origin).getAuthority() + "\r\nAuthorization: Bearer " + token
                + "\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length + "\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.UTF_8);
    }

    /** Sends it and reads the whole answer. @return its status */
    int ask(byte[] request) throws IOException {
        Socket open = open();
        open.getOutputStream().write(request);
        int status = Integer.parseInt(line().split(" ", 3)[1]);
        long length = -1;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length =
                        Long.parseLong(header.substring(header.indexOf(':') + 1).strip());
            }
            last |= lower.equals("connection: close");
        }
        if (length < 0) {
            throw new IOException("an answer without its length");
        }
        in.skipNBytes(length);
        if (last) {
            close();
        }
        return status;
    }

    private Socket open() throws IOException {
        if (socket == null) {
            socket = new Socket(origin.getHost(), origin.getPort());
            socket.setTcpNoDelay(true);
            in = new BufferedInputStream(socket.getInputStream(), BUFFER);
            last = false;
        }
        return socket;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the answer ends too early");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
