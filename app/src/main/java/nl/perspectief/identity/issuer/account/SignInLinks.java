package nl.perspectief.identity.issuer.account;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.identity.seal.Seal;
import nl.perspectief.organisations.Acting;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Links with which somebody makes a password and codes of one's own, for a week. A link works together with a word: the first is
 * for who made it, the second for who confirmed it, so that neither comes in alone in the name of a colleague.
 */
@Component
public class SignInLinks {
    /** Where a link leads. */
    public static final String PATH = "/toegang";

    private static final Duration LIFE = Duration.ofDays(7);
    private static final int LINK_BYTES = 24;
    /** Sixty bits, of letters and digits that are not taken for another. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789ab";

    private static final int WORD_LETTERS = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final TotpSecrets secrets;
    private final Seal links;
    private final Seal words;
    private final Enrolments enrolments;
    private final Clock clock;

    SignInLinks(
            JdbcClient jdbc,
            TotpSecrets secrets,
            @Value("${perspectief.issuer.account-key:none}") String key,
            Clock clock) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.links = new Seal(key, "sign-in link");
        this.words = new Seal(key, "sign-in word");
        this.enrolments = new Enrolments(key, "sign-in link enrolment", clock);
        this.clock = clock;
    }

    /**
     * A link that was not used yet.
     *
     * @param link only for who made it
     * @param word only for who confirmed it
     */
    public record Waiting(
            UUID madeBy,
            Instant madeAt,
            Instant until,
            @Nullable UUID confirmedBy,
            @Nullable String link,
            @Nullable String word) {
        @Override
        public String toString() {
            return "Waiting[" + madeAt + "]";
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Row(
            UUID madeBy,
            Instant madeAt,
            Instant until,
            @Nullable UUID confirmedBy,
            byte[] link,
            byte[] word) {}

    /** Ends what this account signs in with, and makes a link; within a transaction that told who acts. Whether it was done. */
    public boolean renew(UUID who, String subject) {
        byte[] random = new byte[LINK_BYTES];
        RANDOM.nextBytes(random);
        String link = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        String word = word();
        Instant now = clock.instant();
        return jdbc.sql("SELECT renew_sign_in(?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        who,
                        subject,
                        FirstLink.hash(link),
                        links.close(subject, link.getBytes(StandardCharsets.UTF_8)),
                        FirstLink.hash(word),
                        words.close(subject, word.getBytes(StandardCharsets.UTF_8)),
                        Timestamp.from(now),
                        Timestamp.from(now.plus(LIFE)))
                .query(Boolean.class)
                .single();
    }

    private static String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < WORD_LETTERS; i++) {
            word.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length() - 2)));
        }
        return word.toString();
    }

    /** The link of somebody that was not used yet, with the half that is for who acts. */
    public Optional<Waiting> of(Acting acting, UUID who, String subject) {
        List<Row> rows = jdbc.sql("""
                        SELECT made_by, made_at, expires_at, confirmed_by, link_sealed, word_sealed FROM sign_in_link
                         WHERE professional_id = ? AND subject = ? AND expires_at > ?""")
                .params(who, subject, Timestamp.from(clock.instant()))
                .query((row, _) -> new Row(
                        row.getObject("made_by", UUID.class),
                        row.getTimestamp("made_at").toInstant(),
                        row.getTimestamp("expires_at").toInstant(),
                        row.getObject("confirmed_by", UUID.class),
                        row.getBytes("link_sealed"),
                        row.getBytes("word_sealed")))
                .list();
        return rows.stream().findFirst().map(row -> waiting(row, acting.professionalId(), subject));
    }

    private Waiting waiting(Row row, UUID me, String subject) {
        return new Waiting(
                row.madeBy(),
                row.madeAt(),
                row.until(),
                row.confirmedBy(),
                me.equals(row.madeBy()) ? new String(links.open(subject, row.link()), StandardCharsets.UTF_8) : null,
                me.equals(row.confirmedBy())
                        ? new String(words.open(subject, row.word()), StandardCharsets.UTF_8)
                        : null);
    }

    /** For whom links wait to be confirmed by who acts. */
    public List<UUID> unconfirmed(Acting acting) {
        return jdbc.sql("""
                        SELECT professional_id FROM sign_in_link
                         WHERE confirmed_by IS NULL AND expires_at > ? AND seconds(professional_id, made_by)""")
                .param(Timestamp.from(clock.instant()))
                .query((row, _) -> row.getObject("professional_id", UUID.class))
                .list();
    }

    /** Confirms, or refuses, the link that was read; within a transaction that told who acts. Whether it was done. */
    public boolean answer(UUID who, Instant madeAt, boolean agreed) {
        return jdbc.sql("SELECT answer_sign_in_link(?, ?, ?)")
                .params(who, Timestamp.from(madeAt), agreed)
                .query(Boolean.class)
                .single();
    }

    /** The account that a link is for; none when it is wrong, used, too old or not confirmed. */
    public Optional<String> account(String link) {
        return jdbc
                .sql("SELECT sign_in_link_of(?, ?)")
                .params(FirstLink.hash(link), Timestamp.from(clock.instant()))
                .query((row, _) -> Optional.ofNullable(row.getString(1)))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    public Enrolment enrol(String link, String account) {
        return enrolments.fresh(link, account);
    }

    public Optional<Enrolment> enrolled(String link, String account, String sealed) {
        return enrolments.returned(link, account, sealed);
    }

    public boolean shows(String link, String sealed, String oneTimeCode) {
        return enrolments.shows(link, sealed, oneTimeCode);
    }

    /** Makes the account anew. @return whether it was made: the word was right, and a link works once */
    public boolean use(String link, String word, String account, String sealed, String password) {
        NewSecret secret = enrolments.secret(link, sealed).orElseThrow();
        return jdbc.sql("SELECT use_sign_in_link(?, ?, ?, ?, ?)")
                .params(
                        FirstLink.hash(link),
                        FirstLink.hash(plain(word)),
                        Timestamp.from(clock.instant()),
                        Accounts.PASSWORDS.encode(password),
                        secrets.seal(account, secret.bytes()))
                .query(Boolean.class)
                .single();
    }

    /** As it was made, however it was typed over. */
    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
