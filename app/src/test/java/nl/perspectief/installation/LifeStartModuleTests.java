package nl.perspectief.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Properties;
import nl.perspectief.identity.Visitor;
import nl.perspectief.installation.embedded.DataFolder;
import nl.perspectief.installation.preparation.LifeStart;
import nl.perspectief.installation.settings.Demo;
import nl.perspectief.installation.settings.Options;
import nl.perspectief.shared.FreePort;
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
        int port = FreePort.any();
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

    @Test
    @Order(5)
    void a_demo_begins_again_and_what_was_in_it_stands_aside_until_the_next_time() throws IOException {
        Path data = place.resolve("eerste");
        Files.createFile(
                data.resolve("vanmij"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Launched.Ended done = Launched.run("begin-again", "--data", data.toString());
        assertThat(done.code()).as(done.said()).isZero();
        assertThat(done.said()).contains("eerste-vorige", "./perspectief --data " + data);
        assertThat(data).doesNotExist();
        assertThat(place.resolve("eerste-vorige/vanmij")).exists();

        assertThat(begun("eerste")).as("with a life, as a first start").isTrue();
        assertThat(Launched.run("begin-again", "--data", data.toString()).code())
                .isZero();
        assertThat(place.resolve("eerste-vorige/vanmij")).as("one is kept").doesNotExist();
    }

    @Test
    @Order(6)
    void what_is_in_use_or_no_demo_never_begins_again() throws IOException {
        Path used = place.resolve("tweede");
        try (DataFolder open = DataFolder.open(used)) {
            assertThat(Launched.run("begin-again", "--data", used.toString()).said())
                    .contains("is in gebruik");
            assertThat(open.path()).exists();
        }
        Path real = place.resolve("echt");
        assertThat(Launched.run("begin-again", "--data", real.toString()).said())
                .contains("is geen gegevensmap van de demo");
        assertThat(real).exists();
        Files.createDirectory(place.resolve("tweede-vorige"));
        assertThat(Launched.run("begin-again", "--data", used.toString()).said())
                .contains("is geen eerdere demo");
        assertThat(used.resolve("pg")).exists();
    }
}
