package nl.perspectief.identity.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import nl.perspectief.identity.SignInFailed;
import nl.perspectief.identity.SignInHeld;
import nl.perspectief.identity.SignInSucceeded;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import nl.perspectief.identity.WrongClientSecret;
import nl.perspectief.identity.issuer.account.Authenticator;
import nl.perspectief.identity.issuer.account.NewSecret;
import nl.perspectief.identity.issuer.account.TotpSecrets;
import nl.perspectief.identity.issuer.user.TestAccount;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationEventMulticaster;

/** What strangers ask, each from an address of this machine of its own. */
class StrangersModuleTests {
    private static final String KEY = "an account key of this test only";
    private static final String SANNE = "sanne.jongerenwerk";
    private static final int PEOPLE = 12;
    private static final NewSecret SECRET = NewSecret.random();
    private static final String PASSWORD = "een lang wachtwoord van Sanne";
    /** Longer than any password, so that it is wrong without costing a hash. */
    private static final String WRONG = "x".repeat(80);

    private static final Duration GENEROUS = Duration.ofSeconds(8);
    private static final List<Object> TOLD = new CopyOnWriteArrayList<>();
    private static final AtomicInteger CODES = new AtomicInteger(-1);

    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.with(
                Map.of("perspectief.issuer.account-key", KEY, "perspectief.limits.people-per-address", "" + PEOPLE));
        server.owner().inTransaction(owner -> TestAccount.add(owner, new TotpSecrets(KEY), SANNE, PASSWORD, SECRET));
        ApplicationListener<PayloadApplicationEvent<?>> listener = event -> TOLD.add(event.getPayload());
        server.bean(ApplicationEventMulticaster.class).addApplicationListener(listener);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Each code works once, and three of them at any moment. */
    private static String freshCode() {
        return Authenticator.code(SECRET.bytes(), CODES.getAndIncrement());
    }

    private static Visitor from(String address) {
        Visitor visitor = server.visitorFrom(address);
        visitor.get("/aanmelden");
        return visitor;
    }

    private static HttpResponse<String> signIn(Visitor visitor, String name, String password, String code) {
        return visitor.submit("/aanmelden", "naam", name, "wachtwoord", password, "code", code);
    }

    private static int wrong(Visitor visitor, String name) {
        return signIn(visitor, name, WRONG, "000000").statusCode();
    }

    private static <T> List<T> atOnce(int times, Callable<T> work) throws Exception {
        List<T> answers = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(times)) {
            for (Future<T> answer : threads.invokeAll(Collections.nCopies(times, work))) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    @Test
    void what_is_left_empty_is_named_and_counts_as_no_attempt() {
        Visitor visitor = from("127.0.0.77");
        String all = "SELECT count(*) FROM sign_in_failure";
        long before = server.superuser().sql(all).query(Long.class).single();
        HttpResponse<String> empty = signIn(visitor, "", "", "");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body())
                .contains("Vul je naam in.", "Vul je wachtwoord in.", "Vul de code uit je app in.")
                .doesNotContain("passen niet bij elkaar");
        assertThat(signIn(visitor, SANNE, WRONG, " ").body())
                .contains("Vul de code uit je app in.", "value=\"" + SANNE + "\"")
                .doesNotContain("Vul je naam in.", "passen niet bij elkaar");
        assertThat(server.superuser().sql(all).query(Long.class).single()).isEqualTo(before);
    }

    @Test
    void wrong_attempts_of_others_never_close_the_door_for_the_owner_of_an_account() {
        Visitor known = from("127.0.0.2");
        assertThat(signIn(known, SANNE, PASSWORD, freshCode()).statusCode()).isEqualTo(302);

        Visitor stranger = from("127.0.0.3");
        for (int i = 0; i < 5; i++) {
            assertThat(wrong(stranger, SANNE)).isEqualTo(422);
        }
        HttpResponse<String> held = signIn(stranger, SANNE, PASSWORD, "000000");
        assertThat(held.statusCode()).isEqualTo(429);
        assertThat(held.headers()
                        .firstValue("Retry-After")
                        .map(Integer::parseInt)
                        .orElse(0))
                .isBetween(60, 900);
        assertThat(held.body()).contains("Wacht 15 minuten");
        assertThat(TOLD)
                .contains(new SignInFailed(SANNE, SignInFailed.Reason.WRONG))
                .containsOnlyOnce(new SignInHeld(SANNE, SignInHeld.Reason.NAME_FROM_ADDRESS));

        assertThat(signIn(from("127.0.0.4"), SANNE, PASSWORD, freshCode()).statusCode())
                .as("in a browser that is new, from elsewhere")
                .isEqualTo(302);

        Visitor neighbour = from("127.0.0.2");
        for (int i = 0; i < PEOPLE; i++) {
            assertThat(wrong(neighbour, i < 4 ? SANNE : "naam" + i)).isEqualTo(422);
        }
        assertThat(wrong(neighbour, "nog iemand")).isEqualTo(429);
        assertThat(TOLD).contains(new SignInHeld(null, SignInHeld.Reason.ADDRESS));
        known.get("/aanmelden");
        assertThat(signIn(known, SANNE, PASSWORD, freshCode()).statusCode())
                .as("in the browser that signed in before, from the closed address")
                .isEqualTo(302);

        known.get("/aanmelden");
        for (int i = 0; i < 5; i++) {
            assertThat(wrong(known, SANNE)).isEqualTo(422);
        }
        assertThat(wrong(known, SANNE))
                .as("that browser has a limit of its own")
                .isEqualTo(429);
        assertThat(TOLD).contains(new SignInHeld(SANNE, SignInHeld.Reason.BROWSER));
    }

    @Test
    void who_logs_in_is_told_of_by_name_and_a_name_that_is_not_there_is_held_as_one_that_is() {
        server.as("ilse.gemeente");
        assertThat(TOLD).contains(new SignInSucceeded("ilse.gemeente"));
        Visitor stranger = from("127.0.0.5");
        for (int i = 0; i < 5; i++) {
            assertThat(wrong(stranger, "niemand")).isEqualTo(422);
        }
        assertThat(wrong(stranger, "NIEMAND")).isEqualTo(429);
        assertThat(TOLD)
                .contains(new SignInFailed(null, SignInFailed.Reason.WRONG))
                .contains(new SignInHeld(null, SignInHeld.Reason.NAME_FROM_ADDRESS));
    }

    @Test
    void a_proof_of_another_name_or_a_made_up_one_makes_no_browser_known() {
        Visitor stranger = from("127.0.0.6");
        stranger.keepCookie("perspectief-browser", "A".repeat(48), "/aanmelden");
        for (int i = 0; i < 5; i++) {
            assertThat(wrong(stranger, "karim")).isEqualTo(422);
        }
        stranger.keepCookie("perspectief-browser", "B".repeat(48), "/aanmelden");
        assertThat(wrong(stranger, "karim")).isEqualTo(429);
    }

    @Test
    void twenty_strangers_at_once_are_no_error_and_slow_nobody_who_works() throws Exception {
        Visitor working = server.as("nora.leerplicht");
        AtomicInteger number = new AtomicInteger();
        AtomicLong slowest = new AtomicLong();
        List<Visitor> strangers = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 20; i++) {
            strangers.add(from("127.0.0.8"));
        }
        try (var aside = Executors.newSingleThreadExecutor()) {
            Future<List<Integer>> pages = aside.submit(() -> {
                List<Integer> statuses = new ArrayList<>();
                for (int i = 0; i < 40; i++) {
                    long begin = System.nanoTime();
                    statuses.add(working.look("/").statusCode());
                    slowest.accumulateAndGet(System.nanoTime() - begin, Math::max);
                }
                return statuses;
            });
            List<Integer> answers = atOnce(20, () -> {
                int mine = number.getAndIncrement();
                return signIn(strangers.get(mine), "naam" + mine, "geraden", "000000")
                        .statusCode();
            });
            assertThat(answers).isSubsetOf(422, 429, 503).contains(422);
            assertThat(pages.get()).containsOnly(200);
            assertThat(Duration.ofNanos(slowest.get())).isLessThan(GENEROUS);
        }
    }

    @Test
    void pages_without_a_login_have_a_limit_that_says_when_to_come_back_and_who_works_does_not_notice() {
        Visitor working = server.visitorFrom("127.0.0.9");
        working.logIn("mark.politie");
        Visitor stranger = server.visitorFrom("127.0.0.9");
        HttpResponse<String> answer = stranger.look("/gezondheid");
        for (int i = 0; i < 3 * 12 * PEOPLE && answer.statusCode() != 429; i++) {
            answer = stranger.look("/signalen");
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body()).contains("Er wordt te vaak iets gevraagd").contains("halve minuut");
        assertThat(working.look("/signalen").statusCode()).isEqualTo(200);
        assertThat(server.visitorFrom("127.0.0.10").look("/signalen").statusCode())
                .isEqualTo(302);
    }

    @Test
    void an_address_that_a_stranger_claims_to_come_from_is_not_believed() {
        Visitor stranger = server.visitorFrom("127.0.0.11");
        HttpResponse<String> answer = stranger.look("/gezondheid");
        for (int i = 0; i < 3 * 12 * PEOPLE && answer.statusCode() != 429; i++) {
            answer = stranger.look("/signalen", "X-Forwarded-For", "10.0.0." + i % 250, "Forwarded", "for=10.0.0." + i);
        }
        assertThat(answer.statusCode()).isEqualTo(429);
    }

    @Test
    void forty_wrong_secrets_of_systems_are_no_error_of_ours_and_end_in_429() throws Exception {
        String basic =
                Base64.getEncoder().encodeToString((UUID.randomUUID() + ":wrong").getBytes(StandardCharsets.US_ASCII));
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + "/oauth2/token"))
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&scope=authzen"))
                .build();
        try (HttpClient client = HttpClient.newBuilder()
                .localAddress(InetAddress.ofLiteral("127.0.0.7"))
                .build()) {
            List<HttpResponse<String>> answers = atOnce(40, () -> client.send(request, BodyHandlers.ofString()));
            assertThat(answers)
                    .extracting(HttpResponse::statusCode)
                    .containsOnly(401, 429)
                    .contains(401, 429);
            assertThat(answers).filteredOn(answer -> answer.statusCode() == 429).allSatisfy(answer -> {
                assertThat(answer.body()).contains("\"error\":\"temporarily_unavailable\"");
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            });
        }
        assertThat(TOLD).contains(new WrongClientSecret(null));
    }
}
