package nl.perspectief.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.edge.Wire;
import nl.perspectief.identity.TestServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer carries the whole set of headers, whoever makes it and whatever is wrong with the question. */
class EveryAnswerModuleTests {
    private static final TestServer SERVER = TestServer.demo();
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

    private static final List<String> METHODS = List.of("HEAD", "PUT", "DELETE", "OPTIONS", "TRACE", "BREW");

    private final Doors doors = Doors.read();
    private final List<String> wrong = new ArrayList<>();

    private void look(String what, Wire.Answer answer) {
        List<String> lacking = answer.lacking(false);
        if (answer.status() == 0 || !lacking.isEmpty()) {
            wrong.add(what + " gave " + answer.status() + " without " + lacking);
        }
        if (answer.header("Allow").stream()
                .anyMatch(allowed -> allowed.contains("TRACE") || allowed.contains("PATCH"))) {
            wrong.add(what + " allows " + answer.header("Allow"));
        }
    }

    private static String cookie(String subject) {
        return "Cookie: " + SERVER.as(subject).cookies();
    }

    @Test
    void every_endpoint_whatever_is_asked_of_it() {
        String ilse = cookie("ilse.gemeente");
        Set<String> questions = new LinkedHashSet<>();
        for (Door door : doors.all) {
            String absent = door.filled(_ -> Places.NOTHING);
            questions.add(door.method() + " " + absent);
            questions.add(door.method() + " " + door.filled(_ -> "geen-id"));
            METHODS.forEach(method -> questions.add(method + " " + absent));
        }
        doors.filters.values().stream()
                .flatMap(List::stream)
                .filter(line -> !line.equals("-"))
                .map(line -> line.split(" ", 3))
                .forEach(words -> questions.add(words[0] + " " + words[1]));
        for (String question : questions) {
            String line = question.replaceFirst("^(ANY|STATIC) ", "GET ");
            look(line + " with session", Wire.ask(SERVER.port(), line, ilse));
            if (line.startsWith("GET ")) {
                look(line + " without session", Wire.ask(SERVER.port(), line));
            }
            if (line.startsWith("POST ")) {
                look(line + " with XML", Wire.ask(SERVER.port(), line, "Content-Type: text/xml", "Content-Length: 0"));
                look(line + " without token", Wire.ask(SERVER.port(), line, ilse, FORM, "Content-Length: 0"));
            }
        }
        assertThat(questions).hasSizeGreaterThan(500);
        assertThat(wrong).isEmpty();
    }

    @Test
    void requests_that_are_none() {
        for (String request : List.of(
                "\u0000\u0001\r\n\r\n",
                "GET\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "GET /<script> HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /../../etc/passwd HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /a;b=c HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET //a HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX: \u0000\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(20_000) + "\r\nConnection: close\r\n\r\n",
                "GET /" + "x".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "POST /taal HTTP/1.1\r\nHost: localhost\r\nContent-Length: -1\r\nConnection: close\r\n\r\n",
                "POST /taal HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\nConnection: close\r\n\r\n",
                "POST /taal HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: raar\r\nConnection: close\r\n\r\n",
                "POST /taal HTTP/1.1\r\nHost: localhost\r\n" + FORM
                        + "\r\nContent-Length: 7\r\nConnection: close\r\n\r\ntaal=%z",
                "GET /signalen HTTP/1.1\r\nHost: localhost\r\nCookie: perspectief=AAAAAAAA; taal=\u00ff\r\nConnection: close\r\n\r\n",
                "POST /oauth2/token HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic AGEAOgB4\r\n" + FORM
                        + "\r\nContent-Length: 29\r\nConnection: close\r\n\r\ngrant_type=client_credentials",
                "OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "CONNECT elders:443 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "TRACE / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "get / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")) {
            Wire.Answer answer = Wire.send(SERVER.port(), request);
            String what = request.lines().findFirst().orElse("");
            look(what.substring(0, Math.min(40, what.length())), answer);
            assertThat(answer.all())
                    .as(what)
                    .doesNotContainIgnoringCase("tomcat", "exception", "status report", "org.apache");
            assertThat(answer.status()).as(what).isIn(200, 302, 400, 401, 404, 405, 413, 414, 421, 431, 501, 505);
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/%00", "/signalen;x=1", "/signalen/%2e%2e/x", "//signalen", "/signalen%2Fx"})
    void what_the_firewall_refuses_names_nobody(String path) {
        Wire.Answer answer = Wire.ask(SERVER.port(), "GET " + path, cookie("ilse.gemeente"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.lacking(false)).isEmpty();
        assertThat(answer.header("Content-Language")).containsExactly("nl");
        assertThat(answer.body()).contains("Dit verzoek klopt niet").doesNotContain("Ilse", "gemeente", "uitloggen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nl", "en"})
    void the_language_of_an_answer_is_that_of_its_words(String language) {
        for (String path : List.of("/uitgelogd", "/%00", "/aanmelden", "/inloggen/mislukt")) {
            Wire.Answer answer = Wire.ask(
                    SERVER.port(), "GET " + path, "Cookie: taal=" + language, "Accept-Language: de-DE,fr;q=0.5");
            assertThat(answer.header("Content-Language")).as(path).containsExactly(language);
            assertThat(answer.body()).as(path).contains("<html lang=\"" + language + "\"");
        }
    }

    @Test
    void a_file_with_its_version_in_its_name_may_be_kept_and_one_that_is_not_there_may_not() {
        String page = Wire.ask(SERVER.port(), "GET /uitgelogd").body();
        String style = page.replaceFirst("(?s).*href=\"(/static/perspectief-[^\"]+\\.css)\".*", "$1");
        Wire.Answer file = Wire.ask(SERVER.port(), "GET " + style);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Cache-Control")).containsExactly("max-age=31536000, public");
        assertThat(file.lacking(false)).isEmpty();
        assertThat(Wire.ask(SERVER.port(), "GET /static/er-is-niets-" + UUID.randomUUID())
                        .header("Cache-Control"))
                .containsExactly("no-store");
    }
}
