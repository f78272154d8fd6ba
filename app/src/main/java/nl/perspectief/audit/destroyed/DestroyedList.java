package nl.perspectief.audit.destroyed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The list in a file, apart from the database. It only ever grows, and what was added is on the disk when that returns. */
public final class DestroyedList {
    private static final String HEAD = "# Perspectief: wat vernietigd is, met soort, nummer en dag. Geen namen."
            + " Bewaar dit apart van de database en haar back-ups.\n";

    private final Path file;

    private DestroyedList(Path file) {
        this.file = file;
    }

    public static DestroyedList at(Path file) {
        return new DestroyedList(file);
    }

    public Path file() {
        return file;
    }

    /** None when there is no such file. */
    public Set<Gone> read() {
        if (!Files.exists(file)) {
            return Set.of();
        }
        try (var lines = Files.lines(file)) {
            return lines.map(Gone::of).flatMap(Optional::stream).collect(Collectors.toCollection(LinkedHashSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Adds what is not on it yet. @return how many that were */
    public int catchUp(Collection<Gone> all) {
        Set<Gone> missing = new LinkedHashSet<>(all);
        missing.removeAll(read());
        add(missing);
        return missing.size();
    }

    /** Makes the file when there is none; so it is known at a start that it can be written. */
    public synchronized void add(Collection<Gone> gone) {
        try {
            boolean made = !Files.exists(file);
            try (FileChannel channel = FileChannel.open(
                            file,
                            Set.of(StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                    var _ = channel.lock()) {
                String lines = gone.stream().map(one -> one.line() + "\n").collect(Collectors.joining());
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(before(channel) + lines);
                channel.position(channel.size());
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            if (made) {
                syncName();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A line that a crash cut off must not swallow the next one. */
    private static String before(FileChannel channel) throws IOException {
        if (channel.size() == 0) {
            return HEAD;
        }
        ByteBuffer last = ByteBuffer.allocate(1);
        channel.read(last, channel.size() - 1);
        return last.get(0) == '\n' ? "" : "\n";
    }

    private void syncName() throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            try (FileChannel channel = FileChannel.open(folder)) {
                channel.force(true);
            }
        }
    }
}
