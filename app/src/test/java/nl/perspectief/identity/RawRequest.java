package nl.perspectief.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Bytes to the port, as no browser would send them. */
public final class RawRequest implements AutoCloseable {
    private final Socket socket;

    public RawRequest(TestServer server) throws IOException {
        socket = new Socket("127.0.0.1", URI.create(server.url()).getPort());
        socket.setSoTimeout(8_000);
    }

    public RawRequest send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /** All that comes until the other side closes. */
    String answer() {
        try {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first line of the answer, whether the other side closes or not; empty when there is none. */
    public String head() {
        try {
            return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8))
                    .lines()
                    .findFirst()
                    .orElse("");
        } catch (IOException | UncheckedIOException _) {
            return "";
        }
    }

    /** The first bytes that come; nothing when the other side closed. */
    String begin() throws IOException {
        return new String(socket.getInputStream().readNBytes(8), StandardCharsets.UTF_8);
    }

    /** The head of a request that is the last on its connection. */
    public static String head(String first, String... headers) {
        return first + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + String.join(
                        "",
                        java.util.Arrays.stream(headers).map(h -> h + "\r\n").toList()) + "\r\n";
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
