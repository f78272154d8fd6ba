package nl.perspectief.attachments.scanning;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers INSTREAM as clamd does (clamd(8)), with what a test says; also with nothing. */
public final class FakeClamd implements AutoCloseable {
    private final List<byte[]> looked = new CopyOnWriteArrayList<>();
    private final ServerSocketChannel server;
    private final String answer;

    private FakeClamd(ServerSocketChannel server, String answer) {
        this.server = server;
        this.answer = answer;
        Thread.ofVirtual().start(this::serve);
    }

    /** @param answer without its end; empty to hang up, and "..." to say nothing */
    public static FakeClamd overTcp(String answer) throws IOException {
        return new FakeClamd(
                ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0)), answer);
    }

    static FakeClamd overFile(Path file, String answer) throws IOException {
        return new FakeClamd(
                ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(file)), answer);
    }

    /** As a setting has it. */
    public String address() {
        try {
            SocketAddress here = server.getLocalAddress();
            return here instanceof InetSocketAddress port ? "tcp://127.0.0.1:" + port.getPort() : "unix:" + here;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was sent, whole. */
    public List<byte[]> looked() {
        return looked;
    }

    private void serve() {
        while (server.isOpen()) {
            try (SocketChannel one = server.accept()) {
                answer(one);
            } catch (IOException _) {
                // who asked hung up, or the test is over
            }
        }
    }

    private void answer(SocketChannel one) throws IOException {
        DataInputStream in = new DataInputStream(Channels.newInputStream(one));
        String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
        if (!command.equals("zINSTREAM\0") || answer.isEmpty()) {
            return;
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int length = in.readInt(); length != 0; length = in.readInt()) {
            all.writeBytes(in.readNBytes(length));
        }
        looked.add(all.toByteArray());
        if (answer.equals("...")) {
            in.read();
        } else {
            one.write(ByteBuffer.wrap((answer + "\0").getBytes(StandardCharsets.US_ASCII)));
        }
    }

    @Override
    public void close() throws IOException {
        SocketAddress here = server.getLocalAddress();
        server.close();
        if (here instanceof UnixDomainSocketAddress file) {
            Files.deleteIfExists(file.getPath());
        }
    }
}
