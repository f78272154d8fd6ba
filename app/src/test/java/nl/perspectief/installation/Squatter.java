package nl.perspectief.installation;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody on this machine who took the port of a database, and asks whoever comes for something. */
final class Squatter implements AutoCloseable {
    private static final int START = 196_608;

    private final ServerSocket port;
    private final byte[] demand;
    private final List<String> told = new CopyOnWriteArrayList<>();
    private volatile int visitors;

    private Squatter(byte[] demand) {
        this.demand = demand;
        try {
            port = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().start(this::serve);
    }

    /** Asks the password as it is. */
    static Squatter askingPasswords() {
        return new Squatter(new byte[] {'R', 0, 0, 0, 8, 0, 0, 0, 3});
    }

    /** Asks the password mixed with a word that it chose itself. */
    static Squatter askingHashes() {
        return new Squatter(new byte[] {'R', 0, 0, 0, 12, 0, 0, 0, 5, 1, 2, 3, 4});
    }

    /** Asks nothing, and waits for what is said to a database. */
    static Squatter lettingIn() {
        return new Squatter(
                new byte[] {'R', 0, 0, 0, 8, 0, 0, 0, 0, 'K', 0, 0, 0, 12, 0, 0, 0, 1, 0, 0, 0, 1, 'Z', 0, 0, 0, 5, 'I'
                });
    }

    private void serve() {
        while (!port.isClosed()) {
            try (Socket visitor = port.accept()) {
                visitor.setSoTimeout(2_000);
                ask(new DataInputStream(visitor.getInputStream()), visitor.getOutputStream());
            } catch (IOException _) {
                // it left
            }
        }
    }

    private void ask(DataInputStream in, OutputStream out) throws IOException {
        byte[] head = in.readNBytes(in.readInt() - 4);
        while (code(head) != START) {
            out.write('N'); // no encryption here
            head = in.readNBytes(in.readInt() - 4);
        }
        visitors++;
        out.write(demand);
        for (int kind = in.read(); kind >= 0; kind = in.read()) {
            told.add(
                    (char) kind + new String(in.readNBytes(in.readInt() - 4), java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private static int code(byte[] head) {
        return java.nio.ByteBuffer.wrap(head).getInt() >>> 16 == 3 ? START : 0;
    }

    int visitors() {
        return visitors;
    }

    /** All that was said to it after its demand, but good-bye. */
    List<String> told() {
        return told.stream().filter(word -> !word.equals("X")).toList();
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port.getLocalPort() + "/postgres";
    }

    @Override
    public void close() {
        try {
            port.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
