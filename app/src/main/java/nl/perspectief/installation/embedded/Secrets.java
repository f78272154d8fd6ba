package nl.perspectief.installation.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Properties;

/**
 * Secrets of an embedded installation: made once, 256 bits each. Those of the running application and those of the owner of
 * the tables are in two files, because the application never reads the second.
 */
public final class Secrets {
    private static final String APPLICATION = "secrets.properties";
    private static final String OWNER = "owner.properties";
    private static final List<String> OF_OWNER = List.of("postgres", "database-owner");
    private static final List<String> OF_SESSIONS = List.of("session-key", "client-secret");

    private final Path file;
    private final Properties kept;

    private Secrets(Path file, Properties kept) {
        this.file = file;
        this.kept = kept;
    }

    /** Those that the application works with. */
    public static Secrets in(Path folder) {
        Path file = folder.resolve(APPLICATION);
        return new Secrets(file, PrivateFile.read(file));
    }

    /** Those of the database's owner and superuser. An older folder has them among the application's: they move. */
    public static Secrets ofOwner(Path folder) {
        Secrets application = in(folder);
        Path file = folder.resolve(OWNER);
        Secrets owner = new Secrets(file, PrivateFile.read(file));
        for (String name : OF_OWNER) {
            String before = application.kept.getProperty(name);
            if (before != null) {
                owner.kept.setProperty(name, before);
                owner.keep();
                application.kept.remove(name);
                application.keep();
            }
        }
        return owner;
    }

    /** Whether the owner's secrets are apart, so that the application's file holds none of them. */
    public static boolean apart(Path folder) {
        return Files.exists(folder.resolve(OWNER));
    }

    /** The secret of this name; made and kept at the first call. */
    public synchronized String of(String name) {
        String secret = kept.getProperty(name);
        if (secret == null) {
            kept.putAll(PrivateFile.read(file)); // another process may have made it meanwhile
            secret = kept.getProperty(name);
        }
        if (secret == null) {
            secret = fresh();
            kept.setProperty(name, secret);
            keep();
        }
        return secret;
    }

    /** Others under sessions and tokens, so that none of the folder that this one was copied from works here. */
    public synchronized void renewSessions() {
        try {
            OF_SESSIONS.forEach(kept::remove);
            keep();
            Files.deleteIfExists(file.resolveSibling("signing-key.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** 256 bits that nobody has seen, as text. */
    public static String fresh() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private void keep() {
        PrivateFile.write(file, kept, "secrets of this installation");
    }
}
