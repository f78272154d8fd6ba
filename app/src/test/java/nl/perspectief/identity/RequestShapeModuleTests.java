package nl.perspectief.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that are too large, too long, too slow or not to be read: each gets the status that says so, and a page. */
class RequestShapeModuleTests {
    private static final TestServer SERVER = TestServer.with(
            Map.of("perspectief.limits.seconds-to-arrive", "2", "perspectief.limits.people-per-address", "4"));
    private static final List<String> UNREAD = List.of(
            "POST /signalen HTTP/1.1\nHost: localhost\nContent-Length: 100000\n",
            "POST /signalen HTTP/1.1\nHost: localhost\nContent-Type: text/plain\nContent-Length: 100000\n",
            "POST /aanmelden HTTP/1.1\nHost: localhost\nContent-Type: multipart/form-data; boundary=x\nContent-Length: 100000\n",
            "POST /access/v1/evaluation HTTP/1.1\nHost: localhost\nAuthorization: Bearer x\nContent-Length: 100000\n",
            "POST /intake/v1/signalen HTTP/1.1\nHost: localhost\nAuthorization: Bearer x\nContent-Length: 100000\n",
            "POST /static/x HTTP/1.1\nHost: localhost\nContent-Length: 100000\n",
            "POST / HTTP/1.1\nHost: van.iemand.anders\nContent-Length: 100000\n",
            "PROPFIND / HTTP/1.1\nHost: localhost\nContent-Length: 100000\n",
            "OPTIONS * HTTP/1.1\nHost: localhost\nContent-Length: 100000\n",
            "GET /gezondheid/leeft HTTP/1.1\nHost: localhost\nContent-Length: 100000\n",
            "POST /%zz HTTP/1.1\nHost: localhost\nContent-Length: 100000\n",
            "POST /signalen HTTP/1.1\nHost: localhost\nExpect: 100-continue\nContent-Length: 100000\n");
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static String answer(String request) throws IOException {
        try (RawRequest raw = new RawRequest(SERVER)) {
            return raw.send(request).answer();
        }
    }

    private static void isPage(String answer, int status, String title) {
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ").contains(title);
        assertThat(answer)
                .contains("Content-Security-Policy: default-src 'none'")
                .contains("X-Content-Type-Options: nosniff")
                .contains("Cache-Control: no-store");
        assertThat(answer).doesNotContain("Set-Cookie").doesNotContain("_csrf");
    }

    @Test
    void a_body_that_says_it_is_too_large_is_413() throws IOException {
        String head = RawRequest.head("POST /taal", FORM, "Content-Length: 1500000");
        isPage(answer(head + "x".repeat(1_500_000)), 413, "Dit is te groot");
    }

    @Test
    void a_body_that_does_not_say_how_large_it_is_and_is_too_large_is_413() throws IOException {
        String chunk = "10000\r\n" + "x".repeat(0x10000) + "\r\n";
        String head = RawRequest.head("POST /taal", FORM, "Transfer-Encoding: chunked");
        isPage(answer(head + chunk.repeat(20) + "0\r\n\r\n"), 413, "Dit is te groot");
    }

    @Test
    void the_page_is_in_the_language_that_was_chosen() throws IOException {
        String head = RawRequest.head("POST /taal", FORM, "Cookie: taal=en", "Content-Length: 1500000");
        isPage(answer(head + "x".repeat(1_500_000)), 413, "This is too large");
    }

    @Test
    void an_address_that_is_too_long_is_414() throws IOException {
        isPage(answer(RawRequest.head("GET /signalen?x=" + "y".repeat(5_000))), 414, "Dit adres is te lang");
        assertThat(answer(RawRequest.head("GET /" + "y".repeat(60_000)))).startsWith("HTTP/1.1 414 ");
    }

    @Test
    void headers_that_are_too_large_are_431() throws IOException {
        isPage(answer(RawRequest.head("GET /", "X-Much: " + "y".repeat(20_000))), 431, "Je browser stuurt te veel mee");
        assertThat(answer(RawRequest.head("GET /", "X-Much: " + "y".repeat(60_000))))
                .startsWith("HTTP/1.1 431 ");
        String many = IntStream.range(0, 300).mapToObj(i -> "X-" + i + ": y").collect(Collectors.joining("\r\n"));
        assertThat(answer(RawRequest.head("GET /", many))).startsWith("HTTP/1.1 431 ");
    }

    @Test
    void a_form_with_too_many_fields_is_refused_and_no_error_of_ours() throws IOException {
        String fields = IntStream.range(0, 2_000).mapToObj(i -> "f" + i + "=").collect(Collectors.joining("&"));
        String head = RawRequest.head("POST /taal", FORM, "Content-Length: " + fields.length());
        isPage(answer(head + fields), 400, "Dit verzoek konden we niet lezen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/uitgelogd?a=%zz", "/uitgelogd?a=%C3%28%", "/uitgelogd?=%"})
    void what_cannot_be_read_is_400(String path) throws IOException {
        isPage(answer(RawRequest.head("GET " + path)), 400, "Dit verzoek konden we niet lezen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /%zz", "GET /a\0b", "G(T /", "GET /uitgelogd?[]^"})
    void what_is_no_http_is_400_and_says_nothing_of_the_server(String first) throws IOException {
        assertThat(answer(RawRequest.head(first)))
                .startsWith("HTTP/1.1 400 ")
                .doesNotContain("Tomcat")
                .doesNotContain("Exception");
    }

    @Test
    void a_file_in_a_form_is_not_taken_in() throws IOException {
        String head =
                RawRequest.head("POST /taal", "Content-Type: multipart/form-data; boundary=b", "Content-Length: 60");
        assertThat(answer(head + "x".repeat(60))).matches("(?s)HTTP/1.1 (302|403|404) .*");
    }

    /** Not even where one is, as long as nobody signed in; and nowhere one of any size. */
    @Test
    void a_file_of_nobody_is_not_taken_in_where_files_are() throws IOException {
        String type = "Content-Type: multipart/form-data; boundary=b";
        String head = RawRequest.head("POST /signalen/importeren", type, "Content-Length: 60");
        assertThat(answer(head + "x".repeat(60))).matches("(?s)HTTP/1.1 (302|403|404) .*");
        for (String large : List.of("/signalen/importeren 7000000", "/signalen/nieuw 1500000")) {
            String[] words = large.split(" ");
            try (RawRequest raw = new RawRequest(SERVER)) {
                raw.send(RawRequest.head("POST " + words[0], type, "Content-Length: " + words[1]));
                assertThat(raw.head()).as(large).startsWith("HTTP/1.1 413 ");
            }
        }
    }

    @Test
    void a_body_that_comes_too_slowly_is_408() throws IOException, InterruptedException {
        try (RawRequest raw = new RawRequest(SERVER)) {
            raw.send(RawRequest.head("POST /taal", FORM, "Content-Length: 100"));
            for (int i = 0; i < 6; i++) {
                raw.send("x");
                Thread.sleep(500);
            }
            isPage(raw.answer(), 408, "Het versturen duurde te lang");
        }
    }

    @Test
    void a_question_of_a_system_that_is_too_large_is_told_as_a_problem() throws IOException {
        String head = RawRequest.head(
                "POST /access/v1/evaluation", "Content-Type: application/json", "Content-Length: 1500000");
        assertThat(answer(head + "x".repeat(1_500_000)))
                .startsWith("HTTP/1.1 413 ")
                .contains("application/problem+json")
                .contains("\"status\":413");
    }

    @Test
    void a_head_that_comes_too_slowly_is_cut() throws IOException, InterruptedException {
        try (RawRequest raw = new RawRequest(SERVER)) {
            raw.send("GET / HTTP/1.1\r\nHost: localhost\r\n");
            long begin = System.nanoTime();
            while (System.nanoTime() - begin < 15_000_000_000L) {
                raw.send("X-A: b\r\n");
                Thread.sleep(300);
            }
            assertThat(raw.answer()).as("still open after 15 s").isNull();
        } catch (IOException e) {
            assertThat(e).hasMessageMatching("(?i).*(broken pipe|reset).*");
        }
    }

    /** Answered at once, they would be read to the end all the same, so that the connection can be used again. */
    @Test
    void a_body_that_nobody_reads_is_cut_when_it_comes_too_slowly() throws Exception {
        Map<String, RawRequest> open = new LinkedHashMap<>();
        try {
            for (String head : UNREAD) {
                open.put(head, new RawRequest(SERVER).send(head.replace("\n", "\r\n") + "\r\n"));
            }
            long end = System.nanoTime() + 15_000_000_000L;
            Map<String, RawRequest> held = new TreeMap<>(open);
            while (!held.isEmpty() && System.nanoTime() < end) {
                Thread.sleep(300);
                held.values().removeIf(RequestShapeModuleTests::cut);
            }
            assertThat(held.keySet()).isEmpty();
        } finally {
            for (RawRequest raw : open.values()) {
                raw.close();
            }
        }
    }

    private static boolean cut(RawRequest raw) {
        try {
            raw.send("1");
            return false;
        } catch (IOException _) {
            return true;
        }
    }

    @Test
    void bodies_that_come_slowly_take_no_place_of_anybody() throws IOException {
        Visitor sanne = SERVER.as("sanne.jongerenwerk");
        String form = "POST /taal HTTP/1.1\r\nHost: localhost\r\n" + FORM + "\r\nContent-Length: 5000\r\n\r\nt";
        String question = "POST /access/v1/evaluation HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer x\r\n"
                + "Content-Type: application/json\r\nContent-Length: 5000\r\n\r\n{";
        List<RawRequest> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 24; i++) {
                slow.add(new RawRequest(SERVER).send(i % 2 == 0 ? form : question));
            }
            assertThat(SERVER.visitor().look("/gezondheid/leeft").statusCode()).isEqualTo(200);
            assertThat(SERVER.visitor().look("/gezondheid").statusCode()).isEqualTo(200);
            assertThat(SERVER.visitor().look("/uitgelogd").statusCode()).isEqualTo(200);
            assertThat(sanne.look("/mijn-sessies").statusCode()).isEqualTo(200);
        } finally {
            for (RawRequest raw : slow) {
                raw.close();
            }
        }
    }

    @Test
    void one_address_holds_no_more_connections_than_its_share() throws IOException {
        List<RawRequest> held = new ArrayList<>();
        try {
            for (int i = 0; i < 60; i++) {
                held.add(new RawRequest(SERVER));
            }
            int open = 0;
            for (RawRequest raw : held) {
                open += served(raw) ? 1 : 0;
            }
            assertThat(open).isBetween(1, 4 * 8);
            assertThat(SERVER.visitorFrom("127.0.0.2").get("/uitgelogd").statusCode())
                    .isEqualTo(200);
        } finally {
            for (RawRequest raw : held) {
                raw.close();
            }
        }
    }

    private static boolean served(RawRequest raw) {
        try {
            return raw.send("GET /static/perspectief.svg HTTP/1.1\r\nHost: localhost\r\n\r\n")
                    .begin()
                    .startsWith("HTTP/1.1");
        } catch (IOException | UncheckedIOException _) {
            return false;
        }
    }
}
