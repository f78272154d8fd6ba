package nl.perspectief.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import nl.perspectief.identity.Visitor;
import nl.perspectief.installation.embedded.DataFolder;
import nl.perspectief.installation.preparation.LifeStart;
import nl.perspectief.installation.settings.Demo;
import nl.perspectief.installation.settings.Options;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** First starts where the launcher keeps a life: of another day, of today, and none of these. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LifeStartModuleTests {
    @TempDir
    static Path place;

    private static Path life() {
        return place.resolve("leven");
    }

    /** What a start does before there is a database; whether there is one after it. */
    private static boolean begun(String folder, String... more) throws IOException {
        Path data = place.resolve(folder);
        String[] words = {"start", "--data", data.toString(), "--demo", more.length == 0 ? "ja" : more[0]};
        Options options = Options.read(words, Map.of());
        System.setProperty("perspectief.life", life().toString());
        try (DataFolder open = DataFolder.open(data)) {
            LifeStart.begin(options, open);
            Demo.in(options, open);
        } finally {
            System.clearProperty("perspectief.life");
        }
        return Files.exists(data.resolve("pg/PG_VERSION"));
    }

    private static Properties secrets(Path folder) throws IOException {
        Properties secrets = new Properties();
        try (var in = Files.newBufferedReader(folder.resolve("secrets.properties"))) {
            secrets.load(in);
        }
        return secrets;
    }

    @Test
    @Order(1)
    void a_new_demo_begins_in_mid_life_which_is_made_again_when_it_is_of_another_day() throws IOException {
        Files.writeString(life().resolveSibling("leven.day"), "2026-01-01");
        int port = Launched.freePort();
        try (Launched launched = Launched.startWithLife(life(), place.resolve("eerste"), port)) {
            assertThat(launched.said()).contains("De voorbeeldgegevens opnieuw maken");
            Visitor sanne = new Visitor("http://localhost:" + port);
            sanne.logIn("sanne.jongerenwerk");
            assertThat(sanne.get("/").body()).contains("Jayden (15)");
        }
    }

    @Test
    @Order(2)
    void one_of_today_is_copied_and_shares_no_session_with_the_copy() throws IOException {
        assertThat(begun("tweede")).isTrue();
        Path copy = place.resolve("tweede");
        assertThat(copy.resolve("postgres.log")).doesNotExist();
        assertThat(secrets(copy).getProperty("database-app"))
                .isEqualTo(secrets(life()).getProperty("database-app"));
        assertThat(secrets(copy)).doesNotContainKeys("session-key", "client-secret");
        assertThat(copy.resolve("signing-key.json")).doesNotExist();
    }

    @Test
    @Order(3)
    void a_real_installation_begins_with_nothing_of_it() throws IOException {
        assertThat(begun("echt", "nee")).isFalse();
        assertThat(place.resolve("echt/bin")).doesNotExist();
    }

    @Test
    @Order(4)
    void a_folder_in_use_and_a_folder_of_something_else_are_never_taken_for_one_to_make_again() {
        String used = place.resolve("eerste").toString();
        assertThat(Launched.run("life", "--data", used).said()).contains("is geen map met voorbeeldgegevens");
        assertThat(place.resolve("eerste/pg")).exists();
        assertThat(Launched.run("life").said()).contains("life --data MAP");
    }
}
