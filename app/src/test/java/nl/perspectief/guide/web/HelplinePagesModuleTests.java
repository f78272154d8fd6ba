package nl.perspectief.guide.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.perspectief.guide.helplines.Helplines;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import org.junit.jupiter.api.Test;

/** The list of whom to call: who keeps it, and what nobody changes. */
class HelplinePagesModuleTests {
    private static final TestServer SERVER = TestServer.demo();

    @Test
    void the_list_of_contacts_begins_as_the_file_says_and_its_changes_are_kept() throws IOException {
        List<String> known = SERVER.bean(Helplines.class).all().stream()
                .map(line -> line.key())
                .toList();
        assertThat(Files.readAllLines(Path.of("src/main/resources/guide/contacts.md")).stream()
                        .filter(line -> line.startsWith("| "))
                        .skip(2)
                        .map(line -> line.split("\\|")[1].strip()))
                .isNotEmpty()
                .allMatch(known::contains);
        Visitor ilse = SERVER.as("ilse.gemeente");
        String body = ilse.get("/wegwijzer/contacten/wijzigen?contact=halt").body();
        assertThat(body).contains("Er is nog niets gewijzigd");
        String changed = ilse.post(
                        "/wegwijzer/contacten/wijzigen",
                        "contact",
                        "halt",
                        "version",
                        "1",
                        "naam-nl",
                        "Halt",
                        "naam-en",
                        "Halt",
                        "bereik",
                        "088-1234567",
                        "waarvoor-nl",
                        "vragen over Halt",
                        "waarvoor-en",
                        "questions about Halt",
                        "eigenaar",
                        "Gemeente Lichtendal",
                        "nagekeken",
                        "2026-11-20",
                        "bron",
                        "")
                .body();
        assertThat(changed).contains("Het contact is gewijzigd", "088-1234567", "door Gemeente Lichtendal");
        assertThat(ilse.get("/wegwijzer/contacten/wijzigen?contact=halt").body())
                .contains("Zo stond het er tot", "halt.nl");
        assertThat(SERVER.visitor().get("/wegwijzer/contacten").body()).contains("088-1234567");
        assertThat(ilse.post(
                                "/wegwijzer/contacten/wijzigen",
                                "contact",
                                "halt",
                                "version",
                                "2",
                                "bereik",
                                "bel maar",
                                "naam-nl",
                                "Halt")
                        .body())
                .contains("Schrijf een telefoonnummer in cijfers")
                .contains("value=\"bel maar\"");
    }

    private static String changed(String key, String reach, String checked, String meant) {
        Visitor ilse = SERVER.as("ilse.gemeente");
        ilse.get("/wegwijzer/contacten/wijzigen?contact=" + key);
        return ilse.post(
                        "/wegwijzer/contacten/wijzigen",
                        "contact",
                        key,
                        "version",
                        "1",
                        "naam-nl",
                        "Naam",
                        "naam-en",
                        "Name",
                        "bereik",
                        reach,
                        "waarvoor-nl",
                        meant,
                        "waarvoor-en",
                        "what for",
                        "eigenaar",
                        "Gemeente Lichtendal",
                        "nagekeken",
                        checked,
                        "bron",
                        "")
                .body();
    }

    @Test
    void a_number_on_which_a_life_can_depend_is_changed_by_nobody() {
        for (String key : List.of("112", "politie", "veilig-thuis")) {
            for (String reach : List.of("012-3456789", "0612345678", "https://example.org")) {
                assertThat(changed(key, reach, "2026-11-20", "iets"))
                        .as(key)
                        .contains("Dit is een landelijk nummer", "value=\"" + reach + "\"");
            }
        }
        assertThat(SERVER.visitor().get("/wegwijzer").body()).contains("href=\"tel:112\"");
    }

    @Test
    void a_mobile_number_is_refused_however_it_is_written_and_wherever_it_stands() {
        for (String mobile : List.of(
                "0612345678",
                "06-12345678",
                "06 12 34 56 78",
                "+31612345678",
                "+31 6 12345678",
                "+31 (0)6 12345678",
                "0031612345678",
                "0612",
                "https://wa.me/31612345678")) {
            assertThat(changed("comensha", mobile, "2026-11-20", "iets"))
                    .as(mobile)
                    .contains("Dit is een mobiel nummer, van een persoon");
        }
        assertThat(changed("comensha", "033-4481186", "2026-11-20", "vraag Jan op 06-12345678"))
                .contains("Dit is een mobiel nummer, van een persoon");
        assertThat(SERVER.bean(Helplines.class).find("comensha").orElseThrow().version())
                .isEqualTo(1);
    }

    @Test
    void a_day_of_checking_that_is_long_ago_or_still_to_come_is_refused() {
        assertThat(changed("comensha", "033-4481186", "1990-01-01", "iets")).contains("langer dan een jaar geleden");
        assertThat(changed("comensha", "033-4481186", "2090-01-01", "iets")).contains("Kies een dag die al geweest is");
    }

    /** The number of a page does not come from the table, so that a table in which somebody meddled harms nobody. */
    @Test
    void the_line_of_danger_does_not_take_its_number_from_the_list() {
        var said = new Said(java.util.Map.of());
        var out = new gg.jte.output.StringOutput();
        said.of("{contact:112} {contact:politie} {contact:veilig-thuis} {contact:onbekend}")
                .writeTo(out);
        assertThat(out.toString()).contains("tel:112", "tel:09008844", "tel:08002000");
    }

    /** Under the role that may keep the list, past the pages. */
    @Test
    void the_database_refuses_another_number_to_a_keeper_too() {
        var jdbc = SERVER.bean(org.springframework.jdbc.core.simple.JdbcClient.class);
        var transactions = SERVER.bean(nl.perspectief.organisations.Transactions.class);
        var acting = SERVER.bean(nl.perspectief.organisations.Professionals.class)
                .of("ilse.gemeente")
                .getFirst()
                .under(nl.perspectief.organisations.Purpose.own("geen"), "4bf92f3577b34da6a3ce929d0e0e4736");
        for (String wrong : List.of(
                "UPDATE guide_helpline SET reach = '0612345678' WHERE key = '112'",
                "UPDATE guide_helpline SET reach = '012-3456789' WHERE key = 'politie'",
                "UPDATE guide_helpline SET reach = '012-3456789' WHERE key = 'veilig-thuis'",
                "UPDATE guide_helpline SET key = 'x1' WHERE key = '112'",
                "UPDATE guide_helpline SET reach = '+31 6 12345678' WHERE key = 'comensha'",
                "DELETE FROM guide_helpline WHERE key = '112'")) {
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> transactions.as(acting, () -> jdbc.sql(wrong).update()))
                    .as(wrong)
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(transactions.as(
                        acting,
                        () -> jdbc.sql("UPDATE guide_helpline SET source = source WHERE key = '112'")
                                .update()))
                .as("what a keeper may do, so that this can fail")
                .isEqualTo(1);
    }

    /** Who writes past the pages is stopped by the database too. */
    @Test
    void nobody_without_the_role_writes_in_the_list() {
        org.assertj.core.api.Assertions.assertThatThrownBy(
                        () -> SERVER.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                                .sql(
                                        "INSERT INTO guide_helpline SELECT 99, 99, 'x', 'x', '112', 'x', 'x', '', now()::date, true, '', 1")
                                .update())
                .isInstanceOf(RuntimeException.class);
        assertThat(SERVER.bean(org.springframework.jdbc.core.simple.JdbcClient.class)
                        .sql("UPDATE guide_helpline SET reach = '666'")
                        .update())
                .isZero();
    }
}
