package nl.perspectief.identity.securitylog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.perspectief.identity.RawRequest;
import nl.perspectief.identity.TestServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whatever an outsider sends, or stops sending, is no mistake of ours: it writes no stack trace, and fills no log. */
@ExtendWith(OutputCaptureExtension.class)
class OutsidersLogModuleTests {
    private static final TestServer SERVER = TestServer.with(Map.of("perspectief.limits.seconds-to-arrive", "2"));
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final List<String> PATHS = List.of(
            "/",
            "/signalen",
            "/aanmelden",
            "/hervatten",
            "/static/x",
            "/gezondheid",
            "/access/v1/evaluation",
            "/intake/v1/signalen",
            "/oauth2/token");

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static String many(int number, String line) {
        return IntStream.range(0, number)
                .mapToObj(i -> line.replace("#", Integer.toString(i)))
                .collect(Collectors.joining("\r\n"));
    }

    private static String languages(int number) {
        return "Accept-Language: "
                + IntStream.range(0, number).mapToObj(i -> "l" + i + ";q=0.1").collect(Collectors.joining(","));
    }

    /** The whole request, and what is sent of it before the other side leaves. */
    private static List<String> odd() {
        List<String> all = new ArrayList<>();
        for (String path : PATHS) {
            all.add(RawRequest.head("GET " + path, languages(11)));
            all.add(RawRequest.head("GET " + path, languages(300)));
            all.add(RawRequest.head("GET " + path, many(40, "Accept-Language: nl,en,de")));
            all.add(RawRequest.head("GET " + path, "Accept-Language: ;;,,q=x,*;q=9,-,a-b-c-d-e-f-g-h"));
            all.add(RawRequest.head("GET " + path, "Accept: x/y/z, ;q=", "Accept-Encoding: ;;", "Range: bytes=z-"));
            all.add(RawRequest.head("GET " + path, "If-Modified-Since: gisteren", "If-None-Match: \"\"\""));
            all.add(RawRequest.head("GET " + path, "Cookie: perspectief=; taal=\u00ff; x", "Authorization: Basic ="));
            all.add(RawRequest.head(
                    "GET " + path, "Authorization: Bearer \u00e9 \u00e9", "Origin: ://", "Referer: \\\\"));
            all.add(RawRequest.head("POST " + path, FORM + ";charset=bestaat-niet", "Content-Length: 3") + "a=b");
            all.add(RawRequest.head("POST " + path, "Content-Type: multipart/form-data", "Content-Length: 3") + "a=b");
            all.add(RawRequest.head("POST " + path, "Content-Type: ///", "Content-Length: 3") + "a=b");
            all.add(RawRequest.head("POST " + path, FORM, "Transfer-Encoding: chunked") + "zz\r\n");
            all.add(RawRequest.head("POST " + path, FORM, "Content-Encoding: gzip", "Content-Length: 3") + "a=b");
            all.add(RawRequest.head("PUT " + path, "Content-Length: 3") + "a=b");
            all.add(RawRequest.head("GET " + path + ";a=b//..%2f%00"));
            all.add(RawRequest.head("GET " + path + "?a=%zz&%=&b[]=|"));
            all.add(RawRequest.head("GET " + path, "Connection: Upgrade", "Upgrade: h2c", "HTTP2-Settings: x"));
            all.add("GET " + path + " HTTP/1.1\r\n" + many(300, "X-#: y") + "\r\n\r\n");
            all.add("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + many(300, "X-#: y") + "\r\n\r\n");
            all.add("GET " + path + " HTTP/1.0\r\n" + many(300, "X-#: y") + "\r\n\r\n");
            all.add("GET " + path + " HTTP/1.0\r\n" + many(100, "X-#: y") + "\r\n\r\n");
            all.add("GET " + path + " HTTP/1.0\r\n" + many(98, "X-#: y") + "\r\nAccept-Language: nl\r\n\r\n");
            all.add("GET " + path + " HTTP/1.0\r\n\r\n");
            all.add("GET " + path + "\r\n\r\n");
            all.add("GET " + path + " HTTP/9.9\r\nHost: localhost\r\n\r\n");
            all.add("GET " + path + " HTTP/1.1\r\nHost: \u00e9:x:y\r\n\r\n");
        }
        all.add("\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003");
        all.add("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        for (String method : List.of("TRACE /", "OPTIONS *", "CONNECT localhost:1", "PROPFIND /", "X")) {
            all.add(RawRequest.head(method));
        }
        return all;
    }

    private static void isQuiet(CapturedOutput log) {
        assertThat(log.getAll().lines().filter(line -> line.matches("\\s+at .*|.*Exception.*|.*\\bERROR\\b.*")))
                .isEmpty();
        assertThat(log.getAll().lines().count()).isLessThan(20);
    }

    private static void leaves(String sent) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", SERVER.port())) {
            socket.setSoLinger(true, 0); // what was not sent or read yet is thrown away
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    @Test
    void an_odd_request_gets_an_answer_that_is_no_mistake_of_ours(CapturedOutput log) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (String request : odd()) {
            try (RawRequest raw = new RawRequest(SERVER)) {
                String answer = raw.send(request).head();
                if (answer.startsWith("HTTP/1.1 5") && !answer.startsWith("HTTP/1.1 505")) {
                    wrong.add(answer.lines().findFirst().orElse("") + " to "
                            + request.lines().limit(3).toList());
                }
            }
        }
        assertThat(wrong).isEmpty();
        isQuiet(log);
    }

    @Test
    void who_leaves_before_the_answer_writes_nothing(CapturedOutput log) throws Exception {
        for (String request : odd()) {
            leaves(request);
            leaves(request.substring(0, request.length() / 2));
        }
        Thread.sleep(500);
        isQuiet(log);
    }

    /** All of them at once, because each waits as long as somebody slow may. */
    @Test
    void who_stops_in_a_body_and_leaves_before_the_answer_writes_nothing(CapturedOutput log) throws Exception {
        List<Socket> slow = new ArrayList<>();
        for (String type : List.of(
                "Content-Type: application/x-www-form-urlencoded",
                "Content-Type: multipart/form-data; boundary=x",
                "Content-Type: application/json",
                "X-Nothing: said")) {
            for (String path : PATHS) {
                for (int i = 0; i < 6; i++) {
                    slow.add(stopped("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + type, i % 2 == 0));
                }
            }
        }
        Thread.sleep(1_200);
        for (int i = 0; i < slow.size(); i++) {
            Socket socket = slow.get(i);
            if (i % 3 == 0) {
                socket.shutdownOutput();
            } else if (i % 3 == 1) {
                socket.setSoLinger(true, 0);
                socket.close();
            }
        }
        for (int turn = 0; turn < 4; turn++) {
            Thread.sleep(400);
            for (Socket socket : slow) {
                drip(socket, turn);
            }
        }
        Thread.sleep(300);
        isQuiet(log);
    }

    /** Sent up to the middle of its body. */
    private static Socket stopped(String head, boolean whole) throws IOException {
        Socket socket = new Socket("127.0.0.1", SERVER.port());
        String length = whole ? "Content-Length: 500" : "Transfer-Encoding: chunked";
        String sent = head + "\r\n" + length + "\r\n\r\n" + (whole ? "a=" : "2\r\na=");
        socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static void drip(Socket socket, int turn) {
        try {
            if (turn == 3) {
                socket.setSoLinger(true, 0);
                socket.close();
            } else {
                socket.getOutputStream().write('1');
            }
        } catch (IOException _) {
            // cut already
        }
    }
}
