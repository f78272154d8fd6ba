package nl.perspectief.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import nl.perspectief.edge.Secured;
import nl.perspectief.edge.Wire;
import nl.perspectief.identity.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ApplicationEventMulticaster;
import org.springframework.web.context.support.ServletRequestHandledEvent;

/** The application is found under its public address, and builds on nothing that a request says about that. */
class PublicAddressModuleTests {
    private static final String THEIRS = "kwaad.example";
    private static final List<String> SAID = List.of(
            "X-Forwarded-Host: kwaad.example",
            "X-Forwarded-Proto: https",
            "X-Forwarded-Port: 1",
            "X-Forwarded-Prefix: https://kwaad.example",
            "X-Forwarded-Path: //kwaad.example",
            "X-Forwarded-Server: kwaad.example",
            "Forwarded: for=1.2.3.4;host=kwaad.example;proto=https",
            "X-Host: kwaad.example",
            "X-Original-Host: kwaad.example",
            "X-Original-URL: //kwaad.example/",
            "X-Rewrite-URL: https://kwaad.example/",
            "Referer: https://kwaad.example/",
            "Origin: https://kwaad.example");
    private static final List<List<String>> HOSTILE = List.of(
            SAID,
            Stream.concat(
                            SAID.stream(),
                            Stream.of("HX-Request: true", "HX-Current-URL: https://kwaad.example//kwaad.example"))
                    .toList(),
            List.of("Host: kwaad.example"),
            Stream.concat(SAID.stream(), Stream.of("Host: localhost.KWAAD.example:443"))
                    .toList());

    /** Everything that somebody without a login can ask, among which what the filters answer. */
    private static List<String> questions() {
        Doors doors = Doors.read();
        return Stream.concat(
                        doors.all.stream()
                                .map(door -> (door.method().equals("POST") ? "POST " : "GET ")
                                        + door.filled(_ -> Places.NOTHING)),
                        doors.filters.values().stream()
                                .flatMap(List::stream)
                                .filter(line -> !line.equals("-"))
                                .map(line -> line.split(" ", 3))
                                .map(words -> words[0] + " " + words[1]))
                .distinct()
                .toList();
    }

    private static void everywhere(TestServer server, String from, Consumer<Wire.Answer> check) {
        for (String question : questions()) {
            for (List<String> headers : HOSTILE) {
                Wire.Answer answer = from(server, from, question, headers.toArray(String[]::new));
                assertThat(answer.all()).as(question + headers).doesNotContainIgnoringCase(THEIRS);
                assertThat(answer.status()).as(question + headers).isBetween(200, 499);
                assertThat(answer.lacking(server != TestServer.demo()))
                        .as(question + headers)
                        .isEmpty();
                check.accept(answer);
            }
        }
    }

    private static Wire.Answer from(TestServer server, String from, String question, String... headers) {
        return Wire.send(from, server.port(), Wire.request(question, headers).getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void without_tls_no_answer_repeats_a_host_and_every_redirect_stays_here() {
        TestServer demo = TestServer.demo();
        everywhere(
                demo,
                "127.0.0.1",
                answer -> assertThat(answer.header("Location"))
                        .allMatch(to -> to.startsWith("/") && !to.startsWith("//") || to.startsWith(demo.url() + "/")));
    }

    @Test
    void with_tls_no_answer_repeats_a_host_and_every_redirect_is_to_https() {
        everywhere(
                Secured.server(),
                "127.0.0.2",
                answer -> assertThat(answer.header("Location"))
                        .allMatch(
                                to -> to.startsWith("/") && !to.startsWith("//") || to.startsWith(Secured.URL + "/")));
    }

    @Test
    void under_the_name_of_another_nothing_is_answered() {
        Wire.Answer answer = Wire.ask(TestServer.demo().port(), "GET /aanmelden", "Host: kwaad.example");
        assertThat(answer.status()).isEqualTo(421);
        assertThat(answer.body()).contains("Dit adres is niet van ons").doesNotContain("Voorbeeld");
        assertThat(answer.header("Set-Cookie")).isEmpty();
    }

    @Test
    void an_address_in_the_request_line_counts_for_no_more_than_a_header() {
        for (String host : List.of("localhost", "kwaad.example")) {
            for (String path : List.of("/inloggen", "/signalen", "//kwaad.example/x", "/uitgelogd")) {
                Wire.Answer answer =
                        Wire.ask(TestServer.demo().port(), "GET http://kwaad.example" + path, "Host: " + host);
                assertThat(answer.status()).as(host + path).isIn(400, 421);
                assertThat(answer.all()).doesNotContain(THEIRS);
                assertThat(answer.lacking(false)).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "127.0.0.1", "[::1]", "localhost:1"})
    void this_machine_is_always_ours(String host) {
        assertThat(Wire.ask(TestServer.demo().port(), "GET /uitgelogd", "Host: " + host)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void with_a_public_address_of_https_each_cookie_is_secure_whatever_the_request_says() {
        for (String proto : List.of("X-Forwarded-Proto: https", "X-Forwarded-Proto: http", "X-Geen: x")) {
            Wire.Answer login = from(Secured.server(), "127.0.0.2", "GET /inloggen", proto);
            assertThat(login.header("Location")).allMatch(to -> to.startsWith(Secured.URL + "/oauth2/authorize?"));
            assertThat(login.header("Set-Cookie"))
                    .isNotEmpty()
                    .allSatisfy(cookie -> assertThat(cookie).contains("; Secure"));
        }
        assertThat(Wire.ask(TestServer.demo().port(), "GET /inloggen").header("Set-Cookie"))
                .isNotEmpty()
                .noneMatch(cookie -> cookie.contains("Secure"));
    }

    @Test
    void a_believed_server_that_says_the_browser_came_without_tls_gets_a_redirect_and_no_form() {
        int port = Secured.server().port();
        Wire.Answer page = Wire.ask(port, "GET /signalen?stand=ALLES", "X-Forwarded-Proto: http");
        assertThat(page.status()).isEqualTo(308);
        assertThat(page.header("Location")).containsExactly(Secured.URL + "/signalen?stand=ALLES");
        assertThat(page.lacking(true)).isEmpty();
        Wire.Answer form = Wire.ask(port, "POST /taal", "X-Forwarded-Proto: http", "Content-Length: 0");
        assertThat(form.status()).isEqualTo(403);
        assertThat(form.body()).contains("zonder beveiligde verbinding");
    }

    @Test
    void where_somebody_comes_from_is_believed_of_named_servers_only() {
        TestServer server = Secured.server();
        List<String> seen = new ArrayList<>();
        ApplicationListener<ApplicationEvent> ear = event -> {
            if (event instanceof ServletRequestHandledEvent handled) {
                seen.add(handled.getClientAddress());
            }
        };
        ApplicationEventMulticaster events = server.bean(ApplicationEventMulticaster.class);
        events.addApplicationListener(ear);
        try {
            from(server, "127.0.0.1", "GET /uitgelogd", "X-Forwarded-For: 203.0.113.9");
            from(server, "127.0.0.1", "GET /uitgelogd", "X-Forwarded-For: 198.51.100.1, 203.0.113.8");
            from(server, "127.0.0.2", "GET /uitgelogd", "X-Forwarded-For: 203.0.113.7", "X-Real-IP: 203.0.113.7");
        } finally {
            events.removeApplicationListener(ear);
        }
        assertThat(seen).containsExactly("203.0.113.9", "203.0.113.8", "127.0.0.2");
    }

    @Test
    void whom_to_tell_about_a_hole_is_open_to_all() {
        Wire.Answer told = Wire.ask(Secured.server().port(), "GET /.well-known/security.txt");
        assertThat(told.status()).isEqualTo(200);
        assertThat(told.header("Content-Type")).containsExactly("text/plain;charset=UTF-8");
        assertThat(told.body())
                .containsPattern("(?m)^Contact: mailto:lek@lichtendal\\.example$")
                .containsPattern("(?m)^Expires: 20\\d\\d-\\d\\d-\\d\\dT00:00:00Z$")
                .containsPattern("(?m)^Preferred-Languages: nl, en$")
                .contains("Canonical: " + Secured.URL + "/.well-known/security.txt");
        assertThat(Wire.ask(TestServer.demo().port(), "GET /.well-known/security.txt")
                        .status())
                .as("nobody is named who does not want to be")
                .isEqualTo(404);
        assertThat(Wire.ask(TestServer.demo().port(), "GET /robots.txt").body())
                .isEqualTo("User-agent: *\nDisallow: /\n");
    }
}
