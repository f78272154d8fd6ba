package nl.perspectief.signals.intake.rest;

import static nl.perspectief.signals.intake.rest.Handover.SERVER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.access.rest.AccessSystem;
import org.junit.jupiter.api.Test;

/** What the manual tells a partner to do, done: the command, the token and the request that stand there. */
class IntakeManualModuleTests {
    private final String manual = read();

    private static String read() {
        try {
            return Files.readString(Path.of("..", "docs", "manual", "installeren.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String found(String text, String pattern) {
        Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    @Test
    void a_partner_that_follows_the_manual_hands_over_a_signal() {
        String name = found(manual, "client \"([^\"]+)\" \\w+ intake");
        String partner = found(manual, "client \"[^\"]+\" (\\w+) intake");
        String said = AccessSystem.client(SERVER, 0, name, partner, "intake");
        try {
            HttpResponse<String> token = AccessSystem.token(
                    SERVER,
                    found(said, "client-id +(\\S+)"),
                    found(said, "client-secret +(\\S+)"),
                    found(manual, "-d scope=(intake)"));
            HttpResponse<String> answer = AccessSystem.send(HttpRequest.newBuilder(
                            URI.create(SERVER.url() + found(manual, "example\\.org(/intake/v1/\\S+)")))
                    .header(
                            "Authorization",
                            "Bearer " + Handover.json(token).get("access_token").stringValue())
                    .header(found(manual, "-H \"(Idempotency-Key): "), Handover.key())
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(found(manual, "-d '(\\{\"medewerker.*?})'"))));
            UUID id = Handover.id(answer);
            assertThat(SERVER.as("emma.school").get("/signalen/" + id).body()).contains("Had drie telefoons bij zich.");
            SERVER.superuser().sql("DELETE FROM signal WHERE id = ?").param(id).update();
        } finally {
            AccessSystem.client(SERVER, 0, "end", name);
        }
    }
}
