package nl.perspectief.casework;

import static nl.perspectief.casework.Lichtendal.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.sharing.correcting.Corrections;
import nl.perspectief.sharing.correcting.Disputer;
import nl.perspectief.sharing.correcting.NoticeTerms;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What follows from something else is written by nobody, and what somebody may see ends with what gave it, whoever asks in SQL. */
class DerivedRowsWallModuleTests {
    private static final String POLICY = "row-level security";
    private static final String SEAT = """
            INSERT INTO seat (id, case_id, lead_organisation_id, case_lead_id, organisation_id, professional_id, role, since, gives)
            SELECT gen_random_uuid(), c.id, c.lead_organisation_id, c.case_lead_id, ?, ?, ?, acting_now(), false
              FROM case_file c WHERE c.id = ?""";

    private final Lichtendal lichtendal = Lichtendal.up();
    private final UUID caseId = lichtendal.toldCase();
    private final Acting ilse = lichtendal.acting("ilse.gemeente");
    private final Acting nora = lichtendal.acting("nora.leerplicht");

    /** Karim as case lead only. */
    private Acting lead() {
        Acting karim = lichtendal.acting("karim.gemeente");
        return new Mandate(karim.professional(), Set.of(Role.CASE_LEAD)).under(karim.purpose(), karim.trace());
    }

    private int as(Acting acting, String sql, Object... values) {
        return lichtendal.sql(acting, sql, values);
    }

    private long number(Acting acting, String sql, Object... values) {
        return lichtendal
                .get(Transactions.class)
                .as(
                        acting,
                        () -> lichtendal
                                .get(JdbcClient.class)
                                .sql(sql)
                                .params(values)
                                .query(Long.class)
                                .single());
    }

    private long seesFile() {
        return lichtendal.rows("nora.leerplicht", "file WHERE id = '" + caseId + "'");
    }

    @Test
    void nobody_takes_part_in_a_case_without_a_seat_and_who_has_one_does_as_long_as_it_lasts() {
        refused("permission denied", () -> as(lead(), """
                        INSERT INTO file_participant (file_id, professional_id, gives, lead_organisation_id, leads_as, lead_id)
                        SELECT f.id, ?, true, f.organisation_id, f.leads_as, f.lead_id FROM file f WHERE f.id = ?""", nora.professionalId(), caseId));
        refused("permission denied", () -> as(lead(), "DELETE FROM file_participant WHERE file_id = ?", caseId));
        refused(
                "permission denied",
                () -> as(lead(), "SELECT takes_part(?, ?, true, NULL)", caseId, nora.professionalId()));
        assertThat(seesFile()).isZero();
        assertThat(as(lead(), SEAT, nora.organisationId(), nora.professionalId(), "CASE_PARTNER", caseId))
                .isOne();
        assertThat(seesFile()).isOne();
        String ended =
                "UPDATE seat SET ended_at = acting_now() + ?::interval, ended_by = ? WHERE case_id = ? AND professional_id = ?";
        refused(
                "ends once, now",
                () -> as(lead(), ended, "-1 day", lead().professionalId(), caseId, nora.professionalId()));
        assertThat(as(lead(), ended, "0", lead().professionalId(), caseId, nora.professionalId()))
                .isOne();
        assertThat(seesFile()).isZero();
        refused(
                "ends once, now",
                () -> as(
                        lead(),
                        "UPDATE seat SET ended_at = NULL WHERE case_id = ? AND professional_id = ?",
                        caseId,
                        nora.professionalId()));
    }

    @Test
    void a_seat_is_of_somebody_who_may_hold_it_and_of_the_own_organisation() {
        Acting esra = lichtendal.acting("esra.politie");
        UUID officer = lichtendal.professional("fg.gemeente");
        refused(POLICY, () -> as(lead(), SEAT, esra.organisationId(), nora.professionalId(), "CASE_PARTNER", caseId));
        refused(POLICY, () -> as(lead(), SEAT, ilse.organisationId(), officer, "CASE_PARTNER", caseId));
        refused(POLICY, () -> as(lead(), SEAT, nora.organisationId(), nora.professionalId(), "CASE_LEAD", caseId));
    }

    @Test
    void a_file_is_in_no_other_phase_than_its_case_and_who_moved_it_is_noted_by_the_database() {
        String apart = "case_file_in_the_phase_of_its_file";
        refused(apart, () -> as(lead(), "UPDATE file SET phase = 'closing' WHERE id = ?", caseId));
        refused(apart, () -> as(lead(), "UPDATE case_file SET phase = 'plan' WHERE id = ?", caseId));
        refused("permission denied", () -> as(lead(), """
                        INSERT INTO case_phase (case_id, phase, entered_at, entered_by)
                        VALUES (?, 'plan', acting_now(), ?)""", caseId, ilse.professionalId()));
        lichtendal.get(Transactions.class).run(lead(), () -> {
            as(lead(), "UPDATE file SET phase = 'plan' WHERE id = ?", caseId);
            as(lead(), "UPDATE case_file SET phase = 'plan' WHERE id = ?", caseId);
        });
        assertThat(number(
                        ilse,
                        "SELECT count(*) FROM case_phase WHERE case_id = ? AND phase = 'plan' AND entered_by = ?",
                        caseId,
                        lead().professionalId()))
                .isOne();
    }

    @Test
    void a_share_is_ended_in_the_own_name_and_now() {
        lichtendal.seat(caseId, "nora.leerplicht", false);
        String ended = """
                UPDATE disclosure SET withdrawn_at = acting_now() + ?::interval, withdrawn_by = nullif(?, '')::uuid, withdrawn_reason = 'weg'
                 WHERE case_id = ? AND withdrawn_at IS NULL""";
        String karim = lead().professionalId().toString();
        refused("at another moment", () -> as(lead(), ended, "-1 day", karim, caseId));
        refused("at another moment", () -> as(lead(), ended, "1 day", karim, caseId));
        refused(
                "by somebody else",
                () -> as(lead(), ended, "0", ilse.professionalId().toString(), caseId));
        refused("ended by who acts", () -> as(lead(), ended, "0", "", caseId));
        assertThat(as(lead(), ended, "0", karim, caseId)).isPositive();
    }

    private UUID recorded() {
        UUID item = UUID.randomUUID();
        as(nora, """
                INSERT INTO item (id, organisation_id, partner, subject_id, file_id, file_kind, case_id, category, kind, form,
                                  narrative, recorded_by, recorded_at)
                SELECT ?, acting_organisation(), acting_partner(), c.subject_id, c.id, 'CASE', c.id, 'c5', 'FACT', 'SUMMARY',
                       'Was er elke dag.', acting_reader(), acting_now() FROM case_file c WHERE c.id = ?""", item, caseId);
        return item;
    }

    @Test
    void who_has_no_seat_any_more_reads_and_changes_nothing_of_the_case_also_not_the_own_words() {
        UUID seat = lichtendal.seat(caseId, "nora.leerplicht", true);
        UUID item = recorded();
        assertThat(number(nora, "SELECT count(*) FROM item WHERE id = ?", item)).isOne();
        as(lead(), "UPDATE seat SET ended_at = acting_now(), ended_by = ? WHERE id = ?", lead().professionalId(), seat);
        assertThat(number(
                        nora,
                        "SELECT count(*) FROM item WHERE case_id = ? AND organisation_id = acting_organisation()",
                        caseId))
                .isZero();
        assertThat(number(
                        nora,
                        "SELECT count(*) FROM disclosure WHERE case_id = ? AND given_by = ?",
                        caseId,
                        nora.professionalId()))
                .isZero();
        assertThat(as(nora, "UPDATE item SET version = version WHERE id = ?", item))
                .isZero();
        assertThat(as(nora, "DELETE FROM item WHERE id = ?", item)).isZero();
    }

    @Test
    void an_action_is_given_to_somebody_at_the_table_and_is_not_born_finished() {
        lichtendal.seat(caseId, "nora.leerplicht", false);
        String given = """
                INSERT INTO plan_action (id, case_id, item_id, owner_id, owner_organisation_id, due_on, given_at, given_by, result,
                                         finished_at)
                SELECT gen_random_uuid(), i.case_id, i.id, ?, ?, acting_day() + 9, acting_now(), acting_reader(), nullif(?, ''),
                       CASE WHEN ? <> '' THEN acting_now() END
                  FROM item i WHERE i.case_id = ? AND i.organisation_id = acting_organisation() LIMIT 1""";
        Acting esra = lichtendal.acting("esra.politie");
        refused(POLICY, () -> as(lead(), given, esra.professionalId(), esra.organisationId(), "", "", caseId));
        refused(POLICY, () -> as(lead(), given, nora.professionalId(), nora.organisationId(), "DONE", "DONE", caseId));
        assertThat(as(lead(), given, nora.professionalId(), nora.organisationId(), "", "", caseId))
                .isOne();
    }

    @Test
    void numbers_of_leavers_and_of_what_was_destroyed_are_not_for_everybody() {
        lichtendal.seat(caseId, "nora.leerplicht", false);
        UUID own = nora.professionalId();
        assertThat(number(ilse, "SELECT seats FROM seats_held_by(?, acting_now())", own))
                .isZero();
        assertThat(number(ilse, "SELECT shares_held_by(?, acting_now())", own)).isZero();
        assertThat(number(ilse, "SELECT seats + actions + led FROM end_seats_of_leavers(ARRAY[?], acting_now())", own))
                .isZero();
        assertThat(number(ilse, "SELECT count(*) FROM destroyed")).isZero();
        assertThat(number(nora, "SELECT count(*) FROM weighing_count")).isZero();
        refused("permission denied", () -> as(ilse, "UPDATE weighing_count SET number = 0"));
        refused("permission denied", () -> as(ilse, "CREATE TEMPORARY TABLE item (id uuid)"));
    }

    @Test
    void a_paper_of_today_is_destroyed_by_nobody_who_acts() {
        assertThat(number(ilse, "SELECT destroy_old_papers()")).isZero();
        refused("does not exist", () -> number(ilse, "SELECT destroy_old_papers('2030-01-01'::date)"));
        assertThat(number(ilse, "SELECT destroy_old_notices()")).isZero();
    }

    private UUID name() {
        return lichtendal
                .server()
                .superuser()
                .sql("SELECT i.id FROM item i JOIN item_identity y ON y.item_id = i.id WHERE i.file_id = ?")
                .param(caseId)
                .query(UUID.class)
                .single();
    }

    private long notices(UUID item) {
        return lichtendal
                .server()
                .superuser()
                .sql("SELECT count(*) FROM receiver_notice WHERE item_id = ?")
                .param(item)
                .query(Long.class)
                .single();
    }

    @Test
    void what_is_put_right_of_a_case_stands_in_its_logbook_and_a_notice_of_it_goes_with_it() {
        lichtendal.seat(caseId, "nora.leerplicht", false);
        UUID item = name();
        assertThat(lichtendal.get(Corrections.class).dispute(ilse, item, Disputer.YOUTH))
                .isTrue();
        assertThat(lichtendal
                        .server()
                        .superuser()
                        .sql(
                                "SELECT count(*) FROM trail_line WHERE object_id = ? AND case_id = ? AND action = 'CHANGED'")
                        .params(item, caseId)
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(notices(item)).isOne();
        as(lead(), "DELETE FROM item WHERE id = ?", item);
        assertThat(notices(item)).isZero();
    }

    @Test
    void that_something_was_erased_is_told_for_a_year_and_no_longer() {
        lichtendal.seat(caseId, "nora.leerplicht", false);
        UUID item = name();
        lichtendal.get(Corrections.class).tellErased(ilse, List.of(item));
        as(lead(), "DELETE FROM item WHERE id = ?", item);
        assertThat(notices(item)).as("copies may be elsewhere").isOne();
        lichtendal.get(NoticeTerms.class).destroyOld();
        assertThat(notices(item)).isOne();
        lichtendal.pass(Duration.ofDays(367));
        try {
            assertThat(lichtendal.rows("nora.leerplicht", "receiver_notice WHERE item_id = '" + item + "'"))
                    .isZero();
            assertThat(lichtendal.get(NoticeTerms.class).destroyOld()).isPositive();
            assertThat(notices(item)).isZero();
        } finally {
            lichtendal.pass(Duration.ofDays(-367));
        }
    }
}
