package nl.perspectief.identity.issuer.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import nl.perspectief.organisations.owner.OwnerDatabase;
import org.springframework.modulith.NamedInterface;

/** The link by which the first administrator begins: works once, for a day, while there is nobody yet. */
@NamedInterface("issuer")
public final class FirstLink {
    /** Where it leads. */
    public static final String PATH = "/beginnen";

    private static final Duration LIFE = Duration.ofDays(1);
    private static final int BYTES = 24;
    private static final String KEEP = """
            INSERT INTO first_administrator (code_hash, expires_at) VALUES (?, ?)
            ON CONFLICT (one) DO UPDATE SET code_hash = excluded.code_hash, expires_at = excluded.expires_at""";

    private FirstLink() {}

    /** Makes a new code, after which an earlier one works no more; empty when there is somebody. */
    public static Optional<String> make(OwnerDatabase owner, Clock clock) {
        AtomicReference<Optional<String>> made = new AtomicReference<>(Optional.empty());
        owner.inTransaction(connection -> {
            if (nobody(connection)) {
                String code = fresh();
                try (var keep = connection.prepareStatement(KEEP)) {
                    keep.setBytes(1, hash(code));
                    keep.setTimestamp(2, Timestamp.from(clock.instant().plus(LIFE)));
                    keep.execute();
                }
                made.set(Optional.of(code));
            }
        });
        return made.get();
    }

    private static boolean nobody(Connection connection) throws SQLException {
        try (var query = connection.createStatement();
                var rows = query.executeQuery("SELECT FROM published_professional LIMIT 1")) {
            return !rows.next();
        }
    }

    private static String fresh() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** All that the database keeps of a code. */
    static byte[] hash(String code) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(code.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
