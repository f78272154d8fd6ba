package nl.perspectief.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import nl.perspectief.casework.informing.Reply;
import nl.perspectief.casework.timeline.Timelines;
import org.junit.jupiter.api.Test;

/** The wall around who is told and asked: not by the pages, by the database. */
class PersonsWallModuleTests {
    private final Lichtendal lichtendal = Lichtendal.up();
    private final UUID caseId = lichtendal.toldCase();
    private final String ofCase = " WHERE case_id = '" + caseId + "'";

    private int as(String subject, String sql) {
        return lichtendal.sql(lichtendal.acting(subject), sql);
    }

    private long counted(String subject) {
        return lichtendal.rows(subject, "told_in_cases(ARRAY['" + caseId + "']::uuid[])");
    }

    @Test
    void lines_and_victim_views_are_seen_by_who_leads_the_case_and_by_nobody_else() {
        lichtendal.seat(caseId, "nora.leerplicht", true);
        for (String table : new String[] {"case_person", "case_victim_view"}) {
            assertThat(lichtendal.rows("karim.gemeente", table + ofCase))
                    .as(table)
                    .isPositive();
            assertThat(lichtendal.rows("ilse.gemeente", table + ofCase))
                    .as(table)
                    .isPositive();
            for (String other :
                    new String[] {"nora.leerplicht", "mark.politie", "sanne.jongerenwerk", "mira.gemeente"}) {
                assertThat(lichtendal.rows(other, table + ofCase))
                        .as(other + " " + table)
                        .isZero();
            }
        }
    }

    @Test
    void who_sees_the_case_counts_with_the_answers_and_a_stranger_does_not() {
        lichtendal.seat(caseId, "nora.leerplicht", true);
        assertThat(counted("nora.leerplicht")).isEqualTo(2);
        assertThat(counted("karim.gemeente")).isEqualTo(2);
        assertThat(counted("mark.politie")).isZero();
        assertThat(counted("sanne.jongerenwerk")).isZero();
    }

    @Test
    void nobody_at_the_table_answers_for_a_parent() {
        lichtendal.seat(caseId, "nora.leerplicht", true);
        for (String other : new String[] {"nora.leerplicht", "mark.politie"}) {
            assertThat(as(other, "UPDATE case_person SET answer = 'OBJECTS', answered_on = now()" + ofCase))
                    .isZero();
            assertThat(as(other, "DELETE FROM case_person" + ofCase)).isZero();
            assertThatThrownBy(() -> as(other, """
                    INSERT INTO case_person (id, case_id, relation, authority)
                    VALUES (gen_random_uuid(), '%s', 'MOTHER', 'YES')""".formatted(caseId)))
                    .rootCause()
                    .hasMessageContaining("row-level security");
            assertThatThrownBy(() -> as(other, """
                    INSERT INTO case_victim_view (id, case_id, outcome, looked_on, looked_by, recorded_at)
                    VALUES (gen_random_uuid(), '%s', 'NO', acting_day(), '%s', acting_now())""".formatted(caseId, lichtendal.professional(other))))
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void what_was_answered_before_is_kept_by_the_database_and_told_to_who_leads() {
        lichtendal.seat(caseId, "nora.leerplicht", true);
        assertThat(as("karim.gemeente", """
                UPDATE case_person SET answer = 'OBJECTS', answered_on = acting_day()
                 WHERE relation = 'PARENTS' AND answer = 'CONSENTS' AND case_id = '%s'""".formatted(caseId))).isEqualTo(1);
        assertThat(lichtendal.rows("karim.gemeente", "case_person_answer" + ofCase))
                .isEqualTo(1);
        assertThat(lichtendal.rows("nora.leerplicht", "case_person_answer" + ofCase))
                .isZero();
        for (String deed :
                new String[] {"DELETE FROM case_person_answer", "UPDATE case_person_answer SET answer = 'OBJECTS'"}) {
            assertThatThrownBy(() -> as("karim.gemeente", deed + ofCase))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThat(lichtendal
                        .get(Timelines.class)
                        .look(lichtendal.acting("karim.gemeente"), caseId, null)
                        .orElseThrow()
                        .moments())
                .filteredOn(moment -> moment.what() == Timelines.What.CONSENT_CHANGED)
                .singleElement()
                .satisfies(moment -> assertThat(moment.before())
                        .extracting(before -> before.reply().said())
                        .isEqualTo(Reply.Said.CONSENTS));
        assertThat(lichtendal
                        .get(Timelines.class)
                        .look(lichtendal.acting("nora.leerplicht"), caseId, null)
                        .orElseThrow()
                        .moments())
                .noneMatch(moment -> moment.what() == Timelines.What.CONSENT_CHANGED);
    }

    @Test
    void an_answer_does_not_go_away_and_a_view_is_never_changed_not_even_for_who_leads() {
        assertThat(as("karim.gemeente", "DELETE FROM case_person" + ofCase)).isZero();
        for (String way : new String[] {"answer = NULL, answered_on = NULL", "relation = 'PARENT'"}) {
            assertThatThrownBy(() -> as("karim.gemeente", "UPDATE case_person SET " + way + ofCase))
                    .as(way)
                    .rootCause()
                    .hasMessageContaining("an answer stays");
        }
        assertThatThrownBy(() -> as("karim.gemeente", """
                INSERT INTO case_victim_view (id, case_id, outcome, looked_on, looked_by, recorded_at)
                VALUES (gen_random_uuid(), '%s', 'NO', acting_day() + 1, '%s', acting_now())""".formatted(caseId, lichtendal.professional("karim.gemeente"))))
                .as("a day to come")
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> as("karim.gemeente", "UPDATE case_victim_view SET outcome = 'NO'" + ofCase))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> as("karim.gemeente", "DELETE FROM case_victim_view" + ofCase))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private static String heardBy(UUID who) {
        return "UPDATE case_person SET informed_on = acting_day(), informed_by = '" + who + "'";
    }

    private void refused(String subject, String sql, String why) {
        assertThatThrownBy(() -> as(subject, sql)).as(sql).rootCause().hasMessageContaining(why);
    }

    @Test
    void somebody_at_the_table_told_and_nobody_else_did() {
        UUID nora = lichtendal.professional("nora.leerplicht");
        UUID seat = lichtendal.seat(caseId, "nora.leerplicht", true);
        for (String stranger : new String[] {"sanne.jongerenwerk", "esra.politie", "ilse.gemeente"}) {
            refused("karim.gemeente", heardBy(lichtendal.professional(stranger)) + ofCase, "informed_by");
        }
        for (UUID teller : new UUID[] {nora, lichtendal.professional("karim.gemeente")}) {
            assertThat(as("karim.gemeente", heardBy(teller) + ofCase)).isPositive();
        }
        assertThat(as("ilse.gemeente", heardBy(lichtendal.professional("ilse.gemeente")) + ofCase))
                .as("who leads and told it herself")
                .isPositive();
        as(
                "karim.gemeente",
                "UPDATE seat SET ended_at = acting_now(), ended_by = '" + lichtendal.professional("karim.gemeente")
                        + "' WHERE id = '" + seat + "'");
        refused("karim.gemeente", heardBy(nora) + ofCase, "informed_by");
    }

    @Test
    void who_decides_to_tell_later_or_looks_is_who_acts() {
        UUID karim = lichtendal.professional("karim.gemeente");
        UUID ilse = lichtendal.professional("ilse.gemeente");
        String later = "UPDATE case_person SET informed_on = NULL, informed_by = NULL, postponed_for = 'PROTECTION',"
                + " postponed_until = acting_day() + %d, postponed_by = '%s'" + ofCase;
        refused("karim.gemeente", later.formatted(9, ilse), "postponed_by");
        assertThat(as("karim.gemeente", later.formatted(9, karim))).isPositive();
        assertThat(as("ilse.gemeente", later.formatted(9, karim)))
                .as("the same decision stays his")
                .isPositive();
        refused("ilse.gemeente", later.formatted(20, karim), "postponed_by");
        for (UUID other : new UUID[] {ilse, lichtendal.professional("sanne.jongerenwerk")}) {
            refused("karim.gemeente", """
                    INSERT INTO case_victim_view (id, case_id, outcome, looked_on, looked_by, recorded_at)
                    VALUES (gen_random_uuid(), '%s', 'NO', acting_day(), '%s', acting_now())""".formatted(caseId, other), "looked_by");
            refused(
                    "karim.gemeente",
                    """
                    INSERT INTO case_person (id, case_id, relation, authority, informed_on, informed_by)
                    VALUES (gen_random_uuid(), '%s', 'MOTHER', 'YES', acting_day(), '%s')""".formatted(caseId, lichtendal.professional("sanne.jongerenwerk")),
                    "informed_by");
        }
    }
}
