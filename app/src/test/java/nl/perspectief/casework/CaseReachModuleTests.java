package nl.perspectief.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import nl.perspectief.casework.informing.Together;
import nl.perspectief.casework.plan.LifeDomain;
import nl.perspectief.casework.plan.Plans;
import nl.perspectief.casework.sharing.SharingOverviews;
import nl.perspectief.casework.table.Participants;
import nl.perspectief.casework.timeline.Timelines;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.organisations.Working;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.sharing.items.Narrative;
import nl.perspectief.signals.CaseOpening.Opening;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who cannot reach a case. */
class CaseReachModuleTests {
    private final Lichtendal lichtendal = Lichtendal.up();
    private UUID caseId;

    @BeforeEach
    void open() {
        caseId = lichtendal.openedCase(3);
    }

    @Test
    void someone_without_a_seat_gets_no_trace_of_a_case() {
        for (String subject : new String[] {"lotte.maatschappelijkwerk", "mark.politie", "nora.leerplicht"}) {
            Acting outsider = lichtendal.acting(subject);
            assertThat(lichtendal.get(CaseFiles.class).look(outsider, caseId)).isEmpty();
            assertThat(lichtendal.get(Plans.class).look(outsider, caseId)).isEmpty();
            assertThat(lichtendal.get(Participants.class).look(outsider, caseId))
                    .isEmpty();
            assertThat(lichtendal.get(SharingOverviews.class).look(outsider, caseId))
                    .isEmpty();
            assertThat(lichtendal.get(Timelines.class).look(outsider, caseId, null))
                    .isEmpty();
            assertThat(lichtendal
                            .get(CaseFiles.class)
                            .list(outsider, CaseQuestion.newest(null, null))
                            .cases())
                    .noneMatch(header -> header.file().id().equals(caseId));
            assertThat(lichtendal.rows(subject, "item WHERE case_id = '" + caseId + "'"))
                    .isZero();
            assertThat(lichtendal.rows(subject, "seat WHERE case_id = '" + caseId + "'"))
                    .isZero();
            assertThat(lichtendal.rows(subject, "case_phase WHERE case_id = '" + caseId + "'"))
                    .isZero();
        }
    }

    @Test
    void a_count_counts_only_what_one_may_see() {
        assertThat(lichtendal
                        .get(CaseFiles.class)
                        .list(lichtendal.acting("yasmin.ggd"), CaseQuestion.newest(null, null))
                        .total())
                .isZero();
        assertThat(lichtendal
                        .get(CaseFiles.class)
                        .list(lichtendal.acting("ilse.gemeente"), CaseQuestion.newest(null, null))
                        .total())
                .isPositive();
    }

    @Test
    void a_role_without_persons_sees_no_case_of_the_own_organisation() {
        for (String subject : new String[] {"fg.gemeente", "beheer.gemeente"}) {
            for (String table :
                    new String[] {"case_file", "seat", "file_participant", "case_phase", "need", "plan_action"}) {
                assertThat(lichtendal.rows(subject, table)).isZero();
            }
        }
    }

    @Test
    void without_a_context_the_tables_are_empty() {
        for (String table :
                new String[] {"case_file", "seat", "file_participant", "case_phase", "need", "plan_action"}) {
            assertThat(lichtendal
                            .get(JdbcClient.class)
                            .sql("SELECT count(*) FROM " + table)
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void only_a_process_lead_opens_a_case_and_only_for_the_own_organisation() {
        Acting nora = lichtendal.acting("nora.leerplicht");
        Opening opening = new Opening(
                null, UUID.randomUUID(), 1, nora.professionalId(), nora.organisationId(), Working.LICHTENDAL);
        assertThatThrownBy(() -> lichtendal.get(CaseFiles.class).open(nora, opening))
                .hasStackTraceContaining("row-level security policy");
    }

    @Test
    void nobody_says_to_have_supplied_what_they_do_not_hold() {
        lichtendal
                .get(CaseFiles.class)
                .inform(
                        lichtendal.acting("karim.gemeente"),
                        caseId,
                        1,
                        new Together(Lichtendal.TODAY, null, null, null, null, Lichtendal.TODAY)
                                .by(lichtendal.acting("karim.gemeente").professionalId()));
        lichtendal.seat(caseId, "lotte.maatschappelijkwerk", true);
        Acting lotte = lichtendal.acting("lotte.maatschappelijkwerk");
        UUID name = lichtendal
                .server()
                .superuser()
                .sql("SELECT id FROM item WHERE file_id = ?")
                .param(caseId)
                .query(UUID.class)
                .single();
        assertThatThrownBy(() -> lichtendal
                        .get(Transactions.class)
                        .run(
                                lotte,
                                () -> lichtendal
                                        .get(JdbcClient.class)
                                        .sql("""
                                                INSERT INTO supplied_item (item_id, case_id, organisation_id, recorded_by)
                                                VALUES (?, ?, ?, ?)""")
                                        .params(name, caseId, lotte.organisationId(), lotte.professionalId())
                                        .update()))
                .hasStackTraceContaining("row-level security policy");
    }

    @Test
    void the_case_lead_and_the_process_lead_see_the_plan_that_they_write() {
        Plans plans = lichtendal.get(Plans.class);
        Acting karim = lichtendal.acting("karim.gemeente");
        Plans.NewText words =
                new Plans.NewText(LifeDomain.SCHOOL, ItemKind.VOICE, new Narrative("Ik wil automonteur worden."));
        Lichtendal.done(plans.write(karim, caseId, words));

        assertThat(plans.look(karim, caseId).orElseThrow().domains())
                .singleElement()
                .satisfies(domain -> assertThat(domain.texts()).hasSize(1));
        assertThat(plans.look(lichtendal.acting("ilse.gemeente"), caseId)
                        .orElseThrow()
                        .domains())
                .hasSize(1);
        assertThat(plans.write(lichtendal.acting("nora.leerplicht"), caseId, words))
                .isInstanceOf(CaseAnswer.Absent.class);
    }

    @Test
    void two_who_write_at_once_do_not_overwrite_each_other() {
        Plans plans = lichtendal.get(Plans.class);
        Acting karim = lichtendal.acting("karim.gemeente");
        UUID text = Lichtendal.done(plans.write(
                karim, caseId, new Plans.NewText(LifeDomain.HOME, ItemKind.GOAL, new Narrative("Een eigen kamer."))));

        assertThat(plans.rewrite(karim, caseId, text, 1, new Narrative("Een kamer voor mij alleen.")))
                .isInstanceOf(CaseAnswer.Done.class);
        assertThat(plans.rewrite(lichtendal.acting("ilse.gemeente"), caseId, text, 1, new Narrative("Iets anders.")))
                .isInstanceOf(CaseAnswer.Stale.class);
    }

    @Test
    void a_closed_case_takes_no_more() {
        CaseFiles files = lichtendal.get(CaseFiles.class);
        Acting karim = lichtendal.acting("karim.gemeente");
        Lichtendal.done(files.move(karim, caseId, 1, Phase.SHIELDED, Lichtendal.SPRING));

        assertThat(files.inform(karim, caseId, 2, Together.NOTHING.by(karim.professionalId())))
                .isInstanceOf(CaseAnswer.Absent.class);
    }
}
