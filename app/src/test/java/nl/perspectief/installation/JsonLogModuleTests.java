package nl.perspectief.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.perspectief.identity.Visitor;
import nl.perspectief.shared.FreePort;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code --log-format json}, for who gathers logs: every line an object, and nothing of anybody in it. */
class JsonLogModuleTests {
    private static final String TYPED = "Verzonnenwoord";

    @TempDir
    Path place;

    @Test
    void every_line_is_an_object_and_none_holds_what_somebody_typed() {
        int port = FreePort.any();
        PreparedFolder.copyTo(place.resolve("map"), "ja");
        List<JsonNode> lines;
        try (Launched launched = Launched.start(place.resolve("map"), port, "--log-format", "json")) {
            Visitor sanne = new Visitor("http://localhost:" + port);
            sanne.logIn("sanne.jongerenwerk");
            sanne.get("/signalen/nieuw");
            sanne.submit(
                    "/signalen",
                    "uitbuiting",
                    "NO",
                    "buurt",
                    "molenveld",
                    "waarneming",
                    TYPED,
                    "jongere-weet",
                    "YES",
                    "ouders-weten",
                    "YES");
            sanne.get("/signalen?zoek=" + TYPED);
            new Visitor("http://localhost:" + port).get("/inloggen/antwoord?code=" + TYPED + "&state=x");
            launched.await("login failed");
            launched.close();
            lines = launched.said().lines().map(new JsonMapper()::readTree).toList();
            assertThat(launched.said()).doesNotContain(TYPED, "sanne", "Sanne");
        }
        assertThat(lines).hasSizeGreaterThanOrEqualTo(2).allSatisfy(line -> {
            assertThat(line.get("@timestamp").stringValue()).isNotEmpty();
            assertThat(line.get("log").get("level").stringValue()).isNotEmpty();
            assertThat(line.get("message").stringValue()).isNotEmpty();
            assertThat(line.get("service").get("name").stringValue()).isEqualTo("perspectief");
        });
    }

    @Test
    void another_format_is_refused_in_one_line() {
        Launched.Ended refused =
                Launched.run("start", "--data", place.resolve("map").toString(), "--log-format", "xml");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.said()).contains("--log-format").hasLineCount(1);
        assertThat(place.resolve("map")).doesNotExist();
    }
}
