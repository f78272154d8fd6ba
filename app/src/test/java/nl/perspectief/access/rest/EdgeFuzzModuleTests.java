package nl.perspectief.access.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import nl.perspectief.identity.TestServer;
import nl.perspectief.shared.Depth;
import org.junit.jupiter.api.Test;

/** Broken requests over HTTP, seeded: never an error of ours, and always an answer that nothing of was logged in vain. */
class EdgeFuzzModuleTests {
    private static final int ROUNDS = Depth.of(500, 1_500);
    private static final List<String> PATHS = List.of(
            Endpoints.EVALUATION,
            Endpoints.EVALUATIONS,
            Endpoints.SEARCH_SUBJECT,
            Endpoints.SEARCH_RESOURCE,
            Endpoints.SEARCH_ACTION);
    private static final List<String> VALUES = List.of(
            "\"\"",
            "null",
            "true",
            "7",
            "[]",
            "{}",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"c4\"",
            "\"alle\"",
            "1e400",
            "\"2026-02-30T00:00:00Z\"",
            "\"9999-12-31T23:59:59Z\"",
            "\"00-ff-ff-01\"",
            "\"mailto:x\"",
            "{\"a\":[1]}",
            "\"" + "x".repeat(600) + "\"",
            "\"💣\"",
            "[".repeat(40),
            "\"'; DROP TABLE item; --\"");

    private final TestServer server = TestServer.demo();
    private final AccessSystem system = AccessSystem.of(server, "gemeente");
    private final Random random = new Random(25);

    @Test
    void nothing_that_is_sent_makes_the_server_fail() {
        int answered = 0;
        for (int i = 0; i < ROUNDS; i++) {
            String path = PATHS.get(random.nextInt(PATHS.size()));
            byte[] body = body();
            HttpResponse<String> answer = AccessSystem.send(system.request(path)
                    .header("Content-Type", "application/json")
                    .header(
                            "traceparent",
                            random.nextBoolean() ? "00-x" : "00-" + "a".repeat(32) + "-" + "b".repeat(16) + "-01")
                    .POST(BodyPublishers.ofByteArray(body)));
            assertThat(answer.statusCode())
                    .as(path + " " + Base64.getEncoder().encodeToString(body))
                    .isIn(200, 400);
            answered += answer.statusCode() == 200 ? 1 : 0;
        }
        assertThat(answered).isBetween(ROUNDS / 20, ROUNDS - ROUNDS / 20);
    }

    /** A good request with some of its values replaced, and sometimes a byte. */
    private byte[] body() {
        String text = Lichtendal.referral()
                .json(Lichtendal.ALL_TOLD, ",\"time\":\"2026-03-01T00:00:00Z\"" + Lichtendal.traced(Lichtendal.TRACE));
        text = text.replaceFirst("\\{", "{\"page\":{\"limit\":3},\"evaluations\":[{}],\"options\":{},");
        for (int i = random.nextInt(3); i > 0; i--) {
            List<String> pairs = java.util.regex.Pattern.compile(":(\"[^\"]*\"|true|3|\\{\\}|\\[\\{\\}\\])")
                    .matcher(text)
                    .results()
                    .map(found -> found.group())
                    .toList();
            if (!pairs.isEmpty()) {
                text = text.replace(
                        pairs.get(random.nextInt(pairs.size())), ":" + VALUES.get(random.nextInt(VALUES.size())));
            }
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(6) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }
}
