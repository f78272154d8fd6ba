package nl.perspectief.installation.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import nl.perspectief.shared.Unusable;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/** The programs of PostgreSQL that come with the application, unpacked in the data folder for its own user only. */
final class PostgresPrograms {
    private static final int EXECUTABLE = 0100;

    private PostgresPrograms() {}

    /** The folder with {@code bin/initdb}, {@code bin/pg_ctl} and {@code bin/postgres}; unpacked when this version is not yet. */
    static Path in(Path folder) throws IOException {
        byte[] packed = packed();
        Path programs = folder.resolve("bin").resolve(hash(packed));
        if (!Files.exists(programs)) {
            FileSystemUtils.deleteRecursively(folder.resolve("bin"));
            Path half = Files.createTempDirectory(folder, Leftovers.UNPACKING, FolderRights.OWN_FOLDER);
            unpack(packed, half);
            Files.createDirectory(folder.resolve("bin"), FolderRights.OWN_FOLDER);
            Files.move(half, programs, StandardCopyOption.ATOMIC_MOVE);
        }
        return programs;
    }

    private static byte[] packed() throws IOException {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "Darwin" : "Linux";
        String machine = ArchUtils.normalize(System.getProperty("os.arch"));
        try (InputStream in = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(system, machine)) {
            if (in == null) {
                throw new Unusable("Voor " + system + " op " + machine
                        + " is er geen ingebouwde PostgreSQL. Gebruik een eigen database: --database-url.");
            }
            return in.readAllBytes();
        }
    }

    private static String hash(byte[] packed) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(packed);
            return HexFormat.of().formatHex(hash, 0, 16);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(byte[] packed, Path to) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZCompressorInputStream(new ByteArrayInputStream(packed)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = to.resolve(entry.getName()).normalize();
                if (!target.startsWith(to)) {
                    throw new IOException("the archive of PostgreSQL leaves its folder: " + entry.getName());
                }
                unpack(tar, entry, target);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Files.createDirectories(entry.isDirectory() ? target : target.getParent(), FolderRights.OWN_FOLDER);
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            boolean runs = (entry.getMode() & EXECUTABLE) != 0;
            Files.createFile(target, runs ? FolderRights.OWN_FOLDER : FolderRights.OWN_FILE);
            try (var out = Files.newOutputStream(target)) {
                tar.transferTo(out);
            }
        }
    }
}
