package nl.perspectief.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.perspectief.identity.Visitor;
import nl.perspectief.installation.settings.Options;
import nl.perspectief.shared.Unusable;
import nl.perspectief.signals.web.Chain;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

/** What was destroyed stays destroyed when a backup of before is put back. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DestroyedModuleTests {
    private static final String SIGNALS = "SELECT count(*) FROM signal WHERE id = ?";

    @TempDir
    static Path place;

    private static String signal = "";
    private static String referral = "";
    private static String kept = "";

    private static Path folder() {
        return place.resolve("map");
    }

    private static Path list() {
        return place.resolve("elders").resolve("lijst.txt");
    }

    private static TestInstallation started() {
        return TestInstallation.start(folder(), Map.of(), "--destroyed-list", list().toString());
    }

    private static Visitor as(TestInstallation installation, String login) {
        Visitor visitor = new Visitor("http://localhost:" + installation.port());
        visitor.logIn(login);
        return visitor;
    }

    private static Launched.Ended typed(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--data", folder().toString(), "--destroyed-list", list().toString()));
        return Typed.on(Options.read(all.toArray(String[]::new), Map.of()));
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    private static void destroy(Visitor visitor, String path) {
        visitor.get(path + "/vernietigen");
        assertThat(visitor.post(path + "/vernietigen").uri().getPath()).isEqualTo("/signalen");
    }

    @Test
    @Order(1)
    void what_is_destroyed_is_on_a_list_apart_from_the_database_without_a_name() throws IOException {
        Files.createDirectories(list().getParent());
        try (TestInstallation running = started()) {
            Visitor sanne = as(running, "sanne.jongerenwerk");
            signal = Chain.recorded(sanne, "Verdwenen");
            kept = Chain.recorded(sanne, "Gebleven");
            referral = Chain.recorded(sanne, "Teruggenomen");
            String early = Chain.recorded(sanne, "Eerder");
            destroy(sanne, early);
            Chain.referred(sanne, referral);
            Launched.Ended backup = typed("backup", place.resolve("kopie").toString());
            assertThat(backup.code()).as(backup.said()).isZero();
            assertThat(place.resolve("kopie/destroyed.txt"))
                    .content()
                    .contains(id(early).toString());
            destroy(sanne, signal);
            sanne.get(referral);
            sanne.post(referral + "/aanmelding/terugnemen");
        }
        assertThat(list())
                .content()
                .contains("signal " + id(signal), "\nitem ", "\nreferral ", "\ndisclosure ")
                .doesNotContain(id(kept).toString(), "Verdwenen", "sanne");
        assertThat(Files.getPosixFilePermissions(list())).hasSize(2);
    }

    @Test
    @Order(2)
    void a_database_that_was_put_back_is_not_served_before_all_is_destroyed_again() throws IOException {
        FileSystemUtils.deleteRecursively(folder());
        Files.move(place.resolve("kopie"), folder());
        Files.writeString(list(), Files.readString(list()) + "signal 0190afg"); // as a crash leaves it
        String before = Files.readString(list());
        assertThatThrownBy(DestroyedModuleTests::started)
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("teruggezet")
                .hasMessageContaining("./perspectief destroyed again --data " + folder());
        assertThat(Files.readString(list())).as("a restore shortens nothing").startsWith(before);
    }

    @Test
    @Order(3)
    void destroying_again_says_how_many_of_which_kind_and_a_second_time_none() {
        Launched.Ended again = typed("destroyed", "again");
        assertThat(again.code()).as(again.said()).isZero();
        assertThat(again.said()).contains("Opnieuw vernietigd", "signalen 1", "aanmeldingen 1", "gegevens ");
        assertThat(typed("destroyed", "again").said()).contains("Er was niets teruggekomen.");
        assertThat(typed("verify-logs").code()).isZero();
    }

    @Test
    @Order(4)
    void then_it_is_served_without_it_and_a_list_that_is_lost_is_caught_up_from_the_database() throws IOException {
        Files.delete(list());
        try (TestInstallation running = started()) {
            Visitor sanne = as(running, "sanne.jongerenwerk");
            assertThat(sanne.get(signal).statusCode()).isEqualTo(404);
            assertThat(sanne.get(kept).body()).contains("Gebleven");
            assertThat(sanne.get(referral).body()).contains("Teruggenomen").doesNotContain("aanmelding/terugnemen");
            assertThat(number(running, SIGNALS, id(signal))).isZero();
            assertThat(number(running, SIGNALS, id(kept))).isOne();
            assertThat(number(running, "SELECT count(*) FROM item WHERE signal_id = ?", id(signal)))
                    .isZero();
            assertThat(list()).content().contains("signal " + id(signal));
            Path export = place.resolve("export.txt");
            assertThat(typed("destroyed", "export", export.toString()).said()).contains(" erbij, ");
            assertThat(typed("destroyed", "export", export.toString()).said()).contains(": 0 erbij");
            assertThat(export).content().contains("signal " + id(signal));
        }
    }

    private static long number(TestInstallation running, String sql, UUID id) {
        return running.superuser(folder()).sql(sql).param(id).query(Long.class).single();
    }

    @Test
    @Order(5)
    void a_list_that_cannot_be_written_is_refused_before_anybody_destroys_anything() {
        assertThatThrownBy(() -> TestInstallation.start(folder(), Map.of(), "--destroyed-list", "/proc/lijst.txt"))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("--destroyed-list");
        assertThatThrownBy(() -> typed("destroyed", "opnieuw")).hasMessageContaining("destroyed again");
    }
}
