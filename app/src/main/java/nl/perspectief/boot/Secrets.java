package nl.perspectief.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Secrets of an embedded installation: made once, 256 bits each, kept in a file that only its owner reads. */
final class Secrets {
    private final Path file;
    private final Properties kept = new Properties();

    private Secrets(Path file) {
        this.file = file;
    }

    static Secrets in(Path folder) {
        Secrets secrets = new Secrets(folder.resolve("secrets.properties"));
        try {
            Files.createDirectories(folder);
            if (Files.exists(secrets.file)) {
                try (var in = Files.newBufferedReader(secrets.file)) {
                    secrets.kept.load(in);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return secrets;
    }

    /** The secret of this name; made and kept at the first call. */
    synchronized String of(String name) {
        String secret = kept.getProperty(name);
        if (secret == null) {
            secret = fresh();
            kept.setProperty(name, secret);
            keep();
        }
        return secret;
    }

    /** 256 bits that nobody has seen, as text. */
    static String fresh() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void keep() {
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (var out = Files.newBufferedWriter(file, StandardOpenOption.TRUNCATE_EXISTING)) {
                kept.store(out, "secrets of this installation");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
