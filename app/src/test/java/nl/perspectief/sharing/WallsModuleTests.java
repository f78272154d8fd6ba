package nl.perspectief.sharing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import nl.perspectief.files.FileReference;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.organisations.Working;
import nl.perspectief.shared.ModuleServer;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.sharing.items.Items;
import nl.perspectief.sharing.items.NewItem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the application's own role cannot do in the database, whoever it says that it acts for. */
class WallsModuleTests {
    private static final ModuleServer SERVER = new ModuleServer("register", "sharing");

    @BeforeAll
    static void record() {
        Acting sanne = sanne();
        SERVER.get(Items.class)
                .record(
                        sanne,
                        NewItem.full(
                                UUID.randomUUID(),
                                new FileReference("TEST", SERVER.file(sanne.professionalId(), Working.LICHTENDAL)),
                                "c4",
                                ItemKind.FACT,
                                "Verzonnen."));
    }

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static Acting sanne() {
        return SERVER.get(Professionals.class)
                .of("sanne.jongerenwerk")
                .getFirst()
                .under(Working.on("d3"), "4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"item", "item_identity", "disclosure", "case_file", "seat", "signal", "file", "file_participant"
            })
    void nobody_in_particular_sees_nothing(String table) {
        assertThat(SERVER.nobody()
                        .sql("SELECT count(*) FROM " + table)
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void the_one_who_recorded_it_sees_it() {
        assertThat(as("SELECT count(*) FROM item")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE item SET organisation_id = gen_random_uuid()",
                "UPDATE item SET partner = 'politie'",
                "UPDATE item SET recorded_by = gen_random_uuid()",
                "UPDATE disclosure SET expires_at = now() + interval '9 years'",
                "UPDATE disclosure SET receiver_organisation_id = giver_organisation_id",
                "UPDATE disclosure SET purpose = 'd3'",
                "INSERT INTO allowed_flow VALUES ('politie', 'jongerenwerk', 'c4', 'd3', 'f1')",
                "DELETE FROM allowed_flow",
                "INSERT INTO dpia (partner, adopted_on) VALUES ('ggd', '2026-01-01')",
                "UPDATE covenant_signature SET ended_on = NULL",
                "DELETE FROM police_decision",
                "UPDATE covenant_file SET content = ''",
                "SELECT * FROM chain_head",
                "UPDATE log_seal SET last_seq = 0",
                "DELETE FROM trail_line",
                "UPDATE processing_line SET name = 'iets anders'",
                "ALTER TABLE item DISABLE ROW LEVEL SECURITY",
                "DROP POLICY item_seen ON item",
                "SET ROLE perspectief_owner",
                "TRUNCATE item CASCADE"
            })
    void the_application_cannot_widen_its_own_walls(String sql) {
        assertThatThrownBy(() -> run(sql))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .message()
                .matches(message -> message.contains("permission denied") || message.contains("must be owner"));
    }

    @Test
    void switching_row_security_off_gives_an_error_and_not_the_rows() {
        assertThatThrownBy(() -> SERVER.get(Transactions.class).as(sanne(), () -> {
                    jdbc().sql("SET LOCAL row_security = off").update();
                    return jdbc().sql("SELECT count(*) FROM item")
                            .query(Long.class)
                            .single();
                }))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void what_another_holds_cannot_be_changed_or_destroyed() {
        Acting mark =
                SERVER.get(Professionals.class).of("mark.politie").getFirst().under(Working.on("d3"), sanne().trace());
        int touched = SERVER.get(Transactions.class)
                .as(
                        mark,
                        () -> jdbc().sql("UPDATE item SET narrative = 'weg'").update()
                                + jdbc().sql("DELETE FROM item").update());
        assertThat(touched).isZero();
    }

    @Test
    void what_ended_stays_ended_whoever_asks() {
        NameToShare name = new NameToShare(SERVER);
        UUID given = name.give("mark.politie").id();
        Acting karim = name.acting("karim.gemeente", "d3");
        assertThat(SERVER.get(Disclosures.class).withdraw(karim, given, "proef"))
                .isTrue();
        for (String change : List.of("withdrawn_at = NULL", "withdrawn_reason = 'anders'", "phase = 'f5'")) {
            assertThatThrownBy(() -> SERVER.get(Transactions.class)
                            .run(
                                    karim,
                                    () -> jdbc().sql("UPDATE disclosure SET " + change + " WHERE id = ?")
                                            .param(given)
                                            .update()))
                    .rootCause()
                    .hasMessageContaining("what ended stays ended");
        }
        assertThat(name.readBy("mark.politie")).isFalse();
    }

    private static JdbcClient jdbc() {
        return SERVER.get(JdbcClient.class);
    }

    private static long as(String sql) {
        return SERVER.get(Transactions.class)
                .as(sanne(), () -> jdbc().sql(sql).query(Long.class).single());
    }

    private static void run(String sql) {
        SERVER.get(Transactions.class).run(sanne(), () -> {
            if (sql.startsWith("SELECT")) {
                jdbc().sql(sql).query().listOfRows();
            } else {
                jdbc().sql(sql).update();
            }
        });
    }
}
