package nl.perspectief.edge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Requests byte by byte, right or wrong, from any address of this machine. */
public final class Wire {
    private static final int PATIENCE = 10_000;

    private Wire() {}

    /** An answer as it came. @param head its status line and headers */
    public record Answer(List<String> head, String body) {
        public int status() {
            return head.isEmpty() ? 0 : Integer.parseInt(head.getFirst().split(" ", 3)[1]);
        }

        public List<String> header(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return head.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .toList();
        }

        /** The headers that every answer has and this one lacks or has twice. */
        public List<String> lacking(boolean https) {
            return Stream.concat(
                            Stream.of(
                                    "Content-Security-Policy",
                                    "X-Content-Type-Options",
                                    "X-Frame-Options",
                                    "Cache-Control",
                                    "Referrer-Policy",
                                    "Permissions-Policy",
                                    "Cross-Origin-Opener-Policy",
                                    "Cross-Origin-Resource-Policy"),
                            https ? Stream.of("Strict-Transport-Security") : Stream.empty())
                    .filter(name -> header(name).size() != 1)
                    .toList();
        }

        public String all() {
            return String.join("\n", head) + "\n\n" + body;
        }
    }

    public static Answer send(int port, String request) {
        return send("127.0.0.1", port, request.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** @param from the address that it comes from */
    public static Answer send(String from, int port, byte[] request) {
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(from, 0));
            socket.connect(new InetSocketAddress("127.0.0.1", port), PATIENCE);
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            return read(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A request without body, after which the connection is closed; lines of headers by themselves. */
    public static Answer ask(int port, String line, String... headers) {
        return send(port, request(line, headers));
    }

    public static String request(String line, String... headers) {
        boolean host = Arrays.stream(headers).anyMatch(header -> header.regionMatches(true, 0, "host:", 0, 5));
        return line + " HTTP/1.1\r\n" + (host ? "" : "Host: localhost\r\n")
                + String.join(
                        "",
                        Arrays.stream(headers).map(header -> header + "\r\n").toList())
                + "Connection: close\r\n\r\n";
    }

    private static Answer read(InputStream in) throws IOException {
        String whole = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        int end = whole.indexOf("\r\n\r\n");
        String head = end < 0 ? whole : whole.substring(0, end);
        List<String> lines = new ArrayList<>(head.lines().toList());
        return new Answer(lines, end < 0 ? "" : whole.substring(end + 4));
    }
}
