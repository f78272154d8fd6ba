package nl.perspectief.casework;

import static nl.perspectief.casework.Lichtendal.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import nl.perspectief.casework.informing.Together;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.organisations.Working;
import nl.perspectief.signals.CaseOpening;
import nl.perspectief.signals.CaseOpening.Opening;
import nl.perspectief.signals.DecidedReferral;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database tells of who reported and of who took over, whatever the application would ask. */
class WhoReportedWallModuleTests {
    private static final String POLICY = "row-level security";

    private final Lichtendal lichtendal = Lichtendal.up();
    private final Acting ilse = lichtendal.acting("ilse.gemeente");
    private final Acting sanne = lichtendal.acting("sanne.jongerenwerk");
    private UUID caseId = UUID.randomUUID();

    @BeforeEach
    void reported() {
        UUID about = UUID.randomUUID();
        caseId = lichtendal
                .get(CaseOpening.class)
                .open(
                        ilse,
                        new Opening(
                                DecidedReferral.of(
                                        lichtendal.get(Transactions.class),
                                        lichtendal.get(JdbcClient.class),
                                        lichtendal.server().superuser(),
                                        sanne,
                                        ilse,
                                        about),
                                about,
                                1,
                                lichtendal.professional("karim.gemeente"),
                                ilse.organisationId(),
                                Working.LICHTENDAL,
                                "Het is nodig.",
                                new CaseOpening.Report(
                                        sanne.professionalId(), sanne.organisationId(), Lichtendal.TODAY, null, null)));
        lichtendal
                .get(CaseFiles.class)
                .identify(
                        ilse,
                        caseId,
                        new nl.perspectief.sharing.items.Identity(
                                "Jayden", "Voorbeeld-Verzonnen", java.time.LocalDate.of(2011, 3, 2)));
        lichtendal
                .get(CaseFiles.class)
                .inform(
                        ilse,
                        caseId,
                        1,
                        new Together(Lichtendal.TODAY, null, null, null, null, Lichtendal.TODAY)
                                .by(ilse.professionalId()));
        lichtendal.seat(caseId, "nora.leerplicht", true);
    }

    private long seen(String subject) {
        return lichtendal.rows(subject, "case_report WHERE case_id = '" + caseId + "'");
    }

    private int as(Acting acting, String sql, Object... values) {
        return lichtendal.sql(acting, sql, values);
    }

    private long told(String subject) {
        return lichtendal.rows(subject, "reported_case('" + caseId + "')");
    }

    @Test
    void who_reported_is_seen_by_the_case_lead_and_the_leading_process_leads_and_by_nobody_else() {
        assertThat(seen("karim.gemeente")).isOne();
        assertThat(seen("ilse.gemeente")).isOne();
        for (String other : new String[] {"nora.leerplicht", "sanne.jongerenwerk", "mark.politie", "mira.gemeente"}) {
            assertThat(seen(other)).as(other).isZero();
        }
        assertThat(as(
                        lichtendal.acting("nora.leerplicht"),
                        "UPDATE case_report SET called_at = now() WHERE case_id = ?",
                        caseId))
                .isZero();
    }

    @Test
    void only_the_organisation_that_reported_is_told_how_the_case_stands_and_nothing_else_of_it() {
        assertThat(told("sanne.jongerenwerk")).isOne();
        assertThat(told("daan.jongerenwerk")).isOne();
        assertThat(told("mark.politie")).isZero();
        assertThat(told("nora.leerplicht")).isZero();
        assertThat(lichtendal.rows("sanne.jongerenwerk", "case_file WHERE id = '" + caseId + "'"))
                .isZero();
    }

    @Test
    void nobody_says_that_another_called_and_nobody_but_a_leading_process_lead_says_who_reported() {
        UUID esra = lichtendal.professional("esra.politie");
        refused(
                "by somebody else",
                () -> as(
                        ilse,
                        "UPDATE case_report SET called_at = acting_now(), called_by = ? WHERE case_id = ?",
                        esra,
                        caseId));
        UUID other = lichtendal.toldCase();
        String insert = """
                INSERT INTO case_report (case_id, referral_id, reporter_id, reporter_organisation_id, referred_on, along,
                                         case_lead_id, open)
                VALUES (?, ?, ?, ?, '2026-11-24', false, ?, true)""";
        refused(
                POLICY,
                () -> as(
                        sanne,
                        insert,
                        other,
                        UUID.randomUUID(),
                        sanne.professionalId(),
                        sanne.organisationId(),
                        lichtendal.professional("karim.gemeente")));
        refused(
                POLICY,
                () -> as(
                        ilse,
                        insert,
                        other,
                        UUID.randomUUID(),
                        sanne.professionalId(),
                        sanne.organisationId(),
                        lichtendal.professional("karim.gemeente")));
    }

    @Test
    void a_process_lead_says_of_a_decided_referral_nobody_else_and_no_other_day_as_reporter() {
        UUID about = UUID.randomUUID();
        UUID referral = DecidedReferral.of(
                lichtendal.get(Transactions.class),
                lichtendal.get(JdbcClient.class),
                lichtendal.server().superuser(),
                sanne,
                ilse,
                about);
        UUID karim = lichtendal.professional("karim.gemeente");
        UUID opened = lichtendal
                .get(CaseFiles.class)
                .open(ilse, new Opening(referral, about, 1, karim, ilse.organisationId(), Working.LICHTENDAL));
        String insert = """
                INSERT INTO case_report (case_id, referral_id, reporter_id, reporter_organisation_id, referred_on, along,
                                         case_lead_id, open)
                VALUES (?, ?, ?, ?, acting_day() - ?, false, ?, true)""";
        UUID police = lichtendal.acting("esra.politie").organisationId();
        refused(POLICY, () -> as(ilse, insert, opened, referral, esra(), police, 0, karim));
        refused(
                POLICY,
                () -> as(ilse, insert, opened, referral, sanne.professionalId(), sanne.organisationId(), 9, karim));
        assertThat(as(ilse, insert, opened, referral, sanne.professionalId(), sanne.organisationId(), 0, karim))
                .isOne();
    }

    @Test
    void a_case_comes_of_a_referral_that_was_taken_on_for_the_same_young_person_or_of_none() {
        UUID about = UUID.randomUUID();
        UUID taken = DecidedReferral.of(
                lichtendal.get(Transactions.class),
                lichtendal.get(JdbcClient.class),
                lichtendal.server().superuser(),
                sanne,
                ilse,
                about);
        refused(POLICY, () -> open(UUID.randomUUID(), about));
        refused(POLICY, () -> open(taken, UUID.randomUUID()));
        lichtendal
                .server()
                .superuser()
                .sql("UPDATE referral SET outcome = 'BACK_TO_BASIS' WHERE id = ?")
                .param(taken)
                .update();
        refused(POLICY, () -> open(taken, about));
        lichtendal
                .server()
                .superuser()
                .sql("UPDATE referral SET outcome = 'PERSONAL_APPROACH' WHERE id = ?")
                .param(taken)
                .update();
        assertThat(open(taken, about)).isNotNull();
        assertThat(open(null, UUID.randomUUID())).isNotNull();
    }

    private UUID open(@Nullable UUID referral, UUID about) {
        return lichtendal
                .get(CaseFiles.class)
                .open(
                        ilse,
                        new Opening(
                                referral,
                                about,
                                1,
                                lichtendal.professional("karim.gemeente"),
                                ilse.organisationId(),
                                Working.LICHTENDAL));
    }

    @Test
    void a_row_follows_the_lead_of_its_case_and_nobody_sets_that_by_hand() {
        refused(
                "permission denied",
                () -> as(ilse, "UPDATE case_report SET case_lead_id = ? WHERE case_id = ?", esra(), caseId));
        refused("permission denied", () -> as(ilse, "UPDATE case_handover SET seen_at = now()"));
        refused("permission denied", () -> as(ilse, "DELETE FROM case_report"));
    }

    private UUID esra() {
        return lichtendal.professional("esra.politie");
    }

    @Test
    void that_a_case_got_another_lead_is_noted_by_the_database_and_planted_by_nobody() {
        String insert = """
                INSERT INTO case_handover (id, case_id, kind, former, taken_by, handed_by, handed_at)
                VALUES (gen_random_uuid(), ?, 'ACTION', ?, ?, ?, acting_now())""";
        UUID karim = lichtendal.professional("karim.gemeente");
        refused("permission denied", () -> as(ilse, insert, caseId, esra(), karim, ilse.professionalId()));
        Acting mira = lichtendal.acting("mira.gemeente");
        lichtendal.get(Transactions.class).run(ilse, () -> {
            JdbcClient jdbc = lichtendal.get(JdbcClient.class);
            jdbc.sql("UPDATE file SET lead_id = ? WHERE id = ?")
                    .params(mira.professionalId(), caseId)
                    .update();
            jdbc.sql("UPDATE case_file SET case_lead_id = ? WHERE id = ?")
                    .params(mira.professionalId(), caseId)
                    .update();
        });
        String told = "handed_over() WHERE case_id = '" + caseId + "' AND handed_by = '" + ilse.professionalId()
                + "' AND taken_by = '" + mira.professionalId() + "'";
        assertThat(lichtendal.rows("karim.gemeente", told)).isOne();
        assertThat(lichtendal.rows("esra.politie", told)).isZero();
        assertThat(lichtendal.rows("esra.politie", "case_handover WHERE case_id = '" + caseId + "'"))
                .as("the former one is told by a function only")
                .isZero();
    }
}
