package nl.perspectief.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.perspectief.identity.forms.KeptForms;
import nl.perspectief.identity.issuer.Caller;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;

/** Somebody reads the whole database, or finds a backup of it, and tries what is in there. */
class StolenDatabaseModuleTests {
    private static final TestServer SERVER = TestServer.demo();
    private static final String SANNE = "sanne.jongerenwerk";
    private static final String SESSION = "perspectief";
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9._~+/=-]{16,}");
    private static final List<String> TABLES = List.of(
            "spring_session", "spring_session_attributes", "issued_authorization", "kept_form", "login_account");

    private final JdbcClient thief = SERVER.superuser();

    @Test
    void nothing_in_the_database_works_as_a_session_a_token_a_code_or_a_ticket() {
        Visitor sanne = SERVER.as(SANNE);
        sanne.get("/");
        Caller application = Caller.application(SERVER);
        String unusedCode = application.code(sanne);
        try (Caller system = Caller.system(SERVER, "gestolen (test)", "politie")) {
            String token = system.token();
            String session = sanne.cookie(SESSION).orElseThrow();
            assertThat(token).hasSizeGreaterThan(100);

            String whole = everything();
            assertThat(whole)
                    .doesNotContain(session)
                    .doesNotContain(token)
                    .doesNotContain(unusedCode)
                    // the begin of a signed token; three letters alone are in what is sealed by chance
                    .doesNotContainPattern("eyJ[A-Za-z0-9_-]{12}");
            Set<String> found = words();
            assertThat(found).hasSizeGreaterThan(10);
            for (String word : found) {
                assertThat(getsIn(word)).as("as a session: %s", word).isFalse();
            }
            for (String word : found.stream().limit(24).toList()) {
                assertThat(Caller.bearing(SERVER, "POST", "/access/v1/evaluation", word)
                                .statusCode())
                        .isEqualTo(401);
                assertThat(application.exchange(word, Caller.VERIFIER).statusCode())
                        .isEqualTo(400);
            }
            assertThat(getsIn(session)).as("the real one").isTrue();
        }
    }

    @Test
    void a_kept_form_is_neither_read_nor_taken() {
        Visitor sanne = SERVER.as(SANNE);
        endAll(SERVER.bean(FindByIndexNameSessionRepository.class));
        sanne.post("/signalen", "feit", "alleen voor Sanne bedoeld");
        assertThat(everything()).doesNotContain("alleen voor Sanne bedoeld");
        for (byte[] ticket : thief.sql("SELECT ticket_hash FROM kept_form")
                .query(byte[].class)
                .list()) {
            Visitor other = SERVER.as(SANNE);
            other.putCookie(
                    "perspectief-formulier", HexFormat.of().formatHex(ticket).substring(0, 48));
            assertThat(other.get(KeptForms.PATH).uri().getPath()).isEqualTo("/");
        }
        sanne.post("/aanmelden", "persoon", SANNE);
        sanne.post(KeptForms.PATH + "/weggooien");
    }

    private static void endAll(FindByIndexNameSessionRepository<?> sessions) {
        sessions.findByPrincipalName(SANNE).keySet().forEach(sessions::deleteById);
    }

    private static boolean getsIn(String cookie) {
        Visitor visitor = SERVER.visitor();
        visitor.putCookie(SESSION, cookie);
        return visitor.look("/").statusCode() == 200;
    }

    /** All that these tables hold, bytes as text too. */
    private String everything() {
        return TABLES.stream()
                .flatMap(table -> thief.sql("SELECT * FROM " + table).query().listOfRows().stream())
                .flatMap(row -> row.values().stream())
                .map(value -> value instanceof byte[] bytes
                        ? new String(bytes, StandardCharsets.ISO_8859_1)
                        : String.valueOf(value))
                .collect(Collectors.joining("\n"));
    }

    /** Whatever could be a secret, as it stands and in the ways one would write it in a cookie. */
    private Set<String> words() {
        Set<String> words = new TreeSet<>();
        thief.sql("SELECT session_id, primary_id FROM spring_session ORDER BY last_access_time DESC LIMIT 6")
                .query()
                .listOfRows()
                .forEach(row -> row.values().forEach(value -> add(words, String.valueOf(value))));
        thief.sql("SELECT code_hash, access_token_hash, id_token_hash FROM issued_authorization LIMIT 6")
                .query()
                .listOfRows()
                .forEach(row -> row.values().stream()
                        .filter(byte[].class::isInstance)
                        .map(byte[].class::cast)
                        .forEach(hash -> {
                            words.add(HexFormat.of().formatHex(hash));
                            words.add(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
                        }));
        return words;
    }

    private static void add(Set<String> words, String text) {
        WORD.matcher(text).results().map(MatchResult::group).forEach(word -> {
            words.add(word);
            words.add(Base64.getEncoder().encodeToString(word.getBytes(StandardCharsets.UTF_8)));
            words.add(URLEncoder.encode(word, StandardCharsets.UTF_8));
        });
    }
}
