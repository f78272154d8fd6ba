package nl.perspectief.attachments.scanning;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One question to clamd, by its command INSTREAM: the file in pieces, each behind its length, and an empty one at the end. The file goes
 * over the connection and is nowhere written by us.
 */
final class Clamd {
    private static final byte[] INSTREAM = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 2_000;
    private static final Pattern FOUND = Pattern.compile("stream: (.{1,200}) FOUND");
    private static final Pattern UNUSUAL = Pattern.compile("[^A-Za-z0-9._/-]");

    private final ScannerAddress address;
    private final Duration patience;

    Clamd(ScannerAddress address, Duration patience) {
        this.address = address;
        this.patience = patience;
    }

    Scanned look(byte[] file) {
        try {
            return read(ask(file));
        } catch (IOException | RuntimeException _) {
            return new Scanned.NotLooked(); // away, busy, or too slow
        }
    }

    private static Scanned read(String answer) {
        Matcher found = FOUND.matcher(answer);
        if (found.matches()) {
            return new Scanned.Found(UNUSUAL.matcher(found.group(1)).replaceAll("_"));
        }
        return answer.equals("stream: OK") ? new Scanned.Clean() : new Scanned.NotLooked();
    }

    /** @return what it said, without its end */
    private String ask(byte[] file) throws IOException {
        SocketAddress where = address.socket();
        try (SocketChannel channel = where instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open()) {
            Thread watch = Thread.ofVirtual().name("scanner-watch").start(() -> closeInTime(channel));
            try {
                channel.connect(where);
                send(channel, file);
                return answer(channel);
            } finally {
                watch.interrupt();
            }
        }
    }

    /** A socket of a file has no timeout of its own: what waits for it fails when it is closed. */
    private void closeInTime(SocketChannel channel) {
        try {
            Thread.sleep(patience);
            channel.close();
        } catch (InterruptedException | IOException _) {
            // it answered in time, or was closed already
        }
    }

    private static void send(SocketChannel channel, byte[] file) throws IOException {
        write(channel, ByteBuffer.wrap(INSTREAM));
        for (int from = 0; from < file.length; from += PIECE) {
            int length = Math.min(PIECE, file.length - from);
            write(channel, ByteBuffer.allocate(4).putInt(length).flip());
            write(channel, ByteBuffer.wrap(file, from, length));
        }
        write(channel, ByteBuffer.allocate(4));
    }

    private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static String answer(SocketChannel channel) throws IOException {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteBuffer some = ByteBuffer.allocate(512);
        while (said.size() <= LONGEST_ANSWER && channel.read(some) >= 0) {
            some.flip();
            while (some.hasRemaining()) {
                byte one = some.get();
                if (one == 0) {
                    return said.toString(StandardCharsets.UTF_8);
                }
                said.write(one);
            }
            some.clear();
        }
        throw new IOException("no whole answer");
    }
}
