package nl.perspectief.casework;

import static nl.perspectief.casework.Lichtendal.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import nl.perspectief.casework.plan.LifeDomain;
import nl.perspectief.casework.plan.PlanActions;
import nl.perspectief.casework.table.CaseLeads;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.sharing.items.Narrative;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database refuses of handing over, whatever the application would ask. */
class HandingOverWallModuleTests {
    private static final String POLICY = "row-level security";

    private final Lichtendal lichtendal = Lichtendal.up();
    private final UUID caseId = lichtendal.toldCase();
    private final Acting ilse = lichtendal.acting("ilse.gemeente");
    private final UUID mira = lichtendal.professional("mira.gemeente");
    private final UUID esra = lichtendal.professional("esra.politie");

    /** Karim as case lead only. */
    private Acting lead() {
        Acting karim = lichtendal.acting("karim.gemeente");
        return new Mandate(karim.professional(), Set.of(Role.CASE_LEAD)).under(karim.purpose(), karim.trace());
    }

    private int as(Acting acting, String sql, Object... values) {
        return lichtendal.sql(acting, sql, values);
    }

    @Test
    void a_case_lead_gives_the_case_to_nobody_by_its_header_or_by_its_file() {
        refused(POLICY, () -> as(lead(), "UPDATE case_file SET case_lead_id = ? WHERE id = ?", mira, caseId));
        refused("no other keeper", () -> as(lead(), "UPDATE file SET lead_id = ? WHERE id = ?", mira, caseId));
    }

    @Test
    void a_process_lead_gives_it_to_nobody_who_could_not_lead_and_never_by_half() {
        refused("no other keeper", () -> as(ilse, "UPDATE file SET lead_id = ? WHERE id = ?", esra, caseId));
        refused(POLICY, () -> as(ilse, "UPDATE case_file SET case_lead_id = ? WHERE id = ?", mira, caseId));
        refused(
                "case_file_kept_as_its_file",
                () -> as(ilse, "UPDATE file SET lead_id = ? WHERE id = ?", ilse.professionalId(), caseId));
    }

    @Test
    void who_leads_for_another_partner_keeps_the_case_and_no_colleague_of_theirs_does() {
        Acting ruben = lichtendal.acting("ruben.maatschappelijkwerk");
        Acting lotte = lichtendal.acting("lotte.maatschappelijkwerk");
        String moved = "UPDATE case_file SET next_review = next_review + 1 WHERE id = ?";
        assertThat(as(ruben, moved, caseId)).isZero();
        Lichtendal.done(lichtendal
                .get(CaseLeads.class)
                .to(
                        ilse,
                        caseId,
                        2,
                        new CaseLeads.Wanted(ruben.professionalId(), new Narrative("Zij kennen elkaar."))));
        assertThat(as(ruben, moved, caseId)).isEqualTo(1);
        assertThat(as(lead(), moved, caseId)).as("who led it").isZero();
        assertThat(lichtendal.rows("lotte.maatschappelijkwerk", "case_file WHERE id = '" + caseId + "'"))
                .isZero();
        assertThat(as(lotte, moved, caseId)).isZero();
        refused("no other keeper", () -> as(ruben, "UPDATE file SET lead_id = ? WHERE id = ?", mira, caseId));
        refused(POLICY, () -> as(ruben, "UPDATE case_file SET case_lead_id = ? WHERE id = ?", mira, caseId));
    }

    @Test
    void a_file_that_nobody_keeps_gets_no_keeper() {
        Acting sanne = lichtendal.acting("sanne.jongerenwerk");
        UUID signal = UUID.randomUUID();
        refused(
                "no other keeper",
                () -> lichtendal.get(Transactions.class).run(sanne, () -> {
                    JdbcClient jdbc = lichtendal.get(JdbcClient.class);
                    jdbc.sql("""
                            INSERT INTO file (id, kind, organisation_id, leads_as, regime, phase)
                            VALUES (?, 'SIGNAL', ?, 'ANYONE', 'proef', 'open')""").params(signal, sanne.organisationId()).update();
                    jdbc.sql("UPDATE file SET lead_id = ? WHERE id = ?")
                            .params(sanne.professionalId(), signal)
                            .update();
                }));
    }

    @Test
    void an_action_goes_to_nobody_without_a_seat_and_its_owner_gives_it_to_nobody() {
        lichtendal.seat(caseId, "nora.leerplicht", false);
        UUID nora = lichtendal.professional("nora.leerplicht");
        UUID action = Lichtendal.done(lichtendal
                .get(PlanActions.class)
                .give(
                        lead(),
                        caseId,
                        new PlanActions.NewAction(
                                LifeDomain.SCHOOL, new Narrative("Bellen."), nora, Lichtendal.TODAY.plusDays(9))));
        String owner = "UPDATE plan_action SET owner_id = ? WHERE id = ?";
        refused("no such owner", () -> as(lead(), owner, esra, action));
        refused("no such owner", () -> as(lead(), owner, lead().professionalId(), action));
        refused("no such owner", () -> as(lichtendal.acting("nora.leerplicht"), owner, esra, action));
        assertThat(as(
                        lead(),
                        "UPDATE plan_action SET owner_id = ?, owner_organisation_id = ? WHERE id = ?",
                        lead().professionalId(),
                        lead().organisationId(),
                        action))
                .as("with the organisation of who has it")
                .isEqualTo(1);
    }

    @Test
    void nobody_ends_a_share_in_the_name_of_another() {
        lichtendal.seat(caseId, "nora.leerplicht", false);
        refused(
                "by somebody else",
                () -> as(
                        ilse,
                        "UPDATE disclosure SET withdrawn_at = ?::timestamptz, withdrawn_by = ?, withdrawn_reason = 'weg' WHERE case_id = ?",
                        Lichtendal.TODAY.toString(),
                        esra,
                        caseId));
    }

    @Test
    void who_lost_the_role_leads_nothing_that_is_still_in_that_name() {
        Acting karim = lichtendal.acting("karim.gemeente");
        Acting lost = new Mandate(karim.professional(), Set.of(Role.FRONTLINE)).under(karim.purpose(), karim.trace());
        assertThat(as(lead(), "UPDATE case_file SET version = version WHERE id = ?", caseId))
                .isEqualTo(1);
        assertThat(as(lost, "UPDATE case_file SET version = version WHERE id = ?", caseId))
                .isZero();
        assertThat(as(lost, "UPDATE file SET phase = phase WHERE id = ?", caseId))
                .isZero();
    }

    @Test
    void nobody_corrects_or_ends_a_seat_in_the_name_of_another_or_at_another_moment() {
        lichtendal.seat(caseId, "nora.leerplicht", false);
        UUID other = ilse.professionalId();
        refused("by somebody else", () -> as(lead(), "UPDATE seat SET ended_by = ? WHERE case_id = ?", other, caseId));
        String corrected =
                "UPDATE item SET corrected_by = ?, corrected_at = acting_now() + ?::interval WHERE case_id = ?";
        refused("corrected by somebody else", () -> as(lead(), corrected, other, "0", caseId));
        refused("at another moment", () -> as(lead(), corrected, lead().professionalId(), "-1 year", caseId));
        assertThat(as(lead(), corrected, lead().professionalId(), "0", caseId)).isPositive();
    }

    @Test
    void a_notice_reaches_nobody_to_whom_the_item_was_never_given() {
        lichtendal.seat(caseId, "nora.leerplicht", false);
        String told = """
                INSERT INTO receiver_notice (id, kind, item_id, file_id, category, covenant, giver_organisation_id, told_by, told_at,
                       receiver_organisation_id, receiver_professional_id, receiver_role)
                SELECT gen_random_uuid(), 'CORRECTED', d.item_id, d.file_id, d.category, d.covenant, d.giver_organisation_id,
                       acting_reader(), acting_now(), p.organisation_id, p.id, 'CASE_PARTNER'
                  FROM disclosure d CROSS JOIN published_professional p WHERE d.case_id = ? AND p.id = ?""";
        refused(POLICY, () -> as(lead(), told, caseId, esra));
        assertThat(as(lead(), told, caseId, lichtendal.professional("nora.leerplicht")))
                .isPositive();
    }

    @Test
    void nobody_names_somebody_of_another_organisation_to_replace_them() {
        String away = "INSERT INTO absence (professional_id, replacement_id, from_day, until_day) VALUES (?, ?, ?, ?)";
        refused(POLICY, () -> as(ilse, away, ilse.professionalId(), esra, Lichtendal.TODAY, Lichtendal.TODAY));
    }
}
