package nl.perspectief.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.perspectief.casework.ending.CaseTerms;
import nl.perspectief.casework.plan.LifeDomain;
import nl.perspectief.casework.plan.PlanAction;
import nl.perspectief.casework.plan.PlanActions;
import nl.perspectief.casework.plan.Plans;
import nl.perspectief.casework.sharing.CaseSharing;
import nl.perspectief.casework.sharing.SharingOverviews;
import nl.perspectief.casework.table.Participants;
import nl.perspectief.casework.waiting.CaseworkWaiting;
import nl.perspectief.covenant.Extent;
import nl.perspectief.organisations.Acting;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.sharing.items.Narrative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How reading ends: withdrawn, a seat lost, a later phase; and what an action brings back. */
class CaseEndingsModuleTests {
    private static final String WORDS = "Aangehouden in de buurt van een leegstaand pand, als meeloper.";

    private final Lichtendal lichtendal = Lichtendal.up();
    private final Plans plans = lichtendal.get(Plans.class);
    private final PlanActions actions = lichtendal.get(PlanActions.class);
    private final Participants participants = lichtendal.get(Participants.class);
    private final CaseSharing sharing = lichtendal.get(CaseSharing.class);
    private final SharingOverviews overviews = lichtendal.get(SharingOverviews.class);
    private final CaseFiles files = lichtendal.get(CaseFiles.class);

    private final Acting karim = lichtendal.acting("karim.gemeente");
    private final Acting nora = lichtendal.acting("nora.leerplicht");
    private final Acting mark = lichtendal.acting("mark.politie");
    private final Acting lotte = lichtendal.acting("lotte.maatschappelijkwerk");
    private UUID caseId;

    @BeforeEach
    void open() {
        // newer than those of other tests, of which the list of what is new has only so many
        lichtendal.pass(Duration.ofSeconds(1));
        caseId = lichtendal.toldCase();
        lichtendal.seat(caseId, "nora.leerplicht", false);
        lichtendal.seat(caseId, "mark.politie", true);
    }

    private UUID action(String owner) {
        return Lichtendal.done(actions.give(
                karim,
                caseId,
                new PlanActions.NewAction(
                        LifeDomain.SCHOOL,
                        new Narrative("Gesprek over het rooster."),
                        lichtendal.professional(owner),
                        Lichtendal.TODAY.plusDays(14))));
    }

    private CaseSharing.Offer offer(UUID to, String words) {
        return new CaseSharing.Offer(
                null,
                new CaseSharing.Statement(
                        "c12",
                        ItemKind.FACT,
                        Extent.SUMMARY,
                        new Narrative(words),
                        Lichtendal.TODAY.minusMonths(1),
                        Lichtendal.TODAY.plusYears(1)),
                Map.of(to, new Narrative("Om het gesprek met school te kunnen voeren.")),
                "Niet doorgeven",
                Lichtendal.TODAY.plusMonths(2));
    }

    private UUID policeGivesNora() {
        return Lichtendal.done(sharing.give(mark, caseId, offer(nora.professionalId(), WORDS)));
    }

    @Test
    void withdrawn_is_gone_for_the_receiver_at_once() {
        policeGivesNora();
        UUID disclosure = overviews.look(mark, caseId).orElseThrow().lines().stream()
                .filter(line -> line.disclosure().category().equals("c12"))
                .findFirst()
                .orElseThrow()
                .disclosure()
                .id();

        assertThat(sharing.withdraw(nora, caseId, disclosure, "niet van mij")).isInstanceOf(CaseAnswer.Absent.class);
        Lichtendal.done(sharing.withdraw(mark, caseId, disclosure, "De zaak is geseponeerd."));

        assertThat(plans.look(nora, caseId).orElseThrow().received()).isEmpty();
        assertThat(lichtendal.rows("nora.leerplicht", "item WHERE category = 'c12' AND case_id = '" + caseId + "'"))
                .isZero();
    }

    @Test
    void losing_a_seat_ends_all_that_was_received_in_the_case() {
        action("nora.leerplicht");
        policeGivesNora();
        UUID seat = participants.look(karim, caseId).orElseThrow().seats().stream()
                .filter(one -> one.professional().id().equals(nora.professionalId()))
                .findFirst()
                .orElseThrow()
                .seat()
                .id();

        Lichtendal.done(participants.remove(karim, caseId, seat, "klaar"));

        assertThat(plans.look(nora, caseId)).isEmpty();
        assertThat(lichtendal.rows("nora.leerplicht", "item WHERE case_id = '" + caseId + "'"))
                .isZero();
        assertThat(overviews.look(karim, caseId).orElseThrow().lines())
                .filteredOn(
                        line -> nora.professionalId().equals(line.disclosure().receiverProfessionalId()))
                .isNotEmpty()
                .noneMatch(SharingOverviews.Line::standing);
    }

    @Test
    void a_later_phase_ends_what_the_covenant_no_longer_allows() {
        action("nora.leerplicht");
        policeGivesNora();
        CaseFile file = files.look(karim, caseId).orElseThrow().file();
        assertThat(files.endings(karim, file)).containsEntry(Phase.PLAN, 0).containsEntry(Phase.CLOSING, 1);

        Lichtendal.done(files.move(karim, caseId, file.version(), Phase.CLOSING, Lichtendal.SPRING));

        Plans.Plan seen = plans.look(nora, caseId).orElseThrow();
        assertThat(seen.received()).isEmpty();
        assertThat(seen.steps()).hasSize(1);
    }

    @Test
    void a_case_does_not_go_back_whoever_asks() {
        Lichtendal.done(files.move(karim, caseId, version(), Phase.CLOSING, Lichtendal.SPRING));

        assertThat(files.move(karim, caseId, version(), Phase.PLAN, Lichtendal.SPRING))
                .isInstanceOf(CaseAnswer.Absent.class);
        assertThat(files.look(karim, caseId).orElseThrow().file().phase()).isEqualTo(Phase.CLOSING);
    }

    private int version() {
        return files.look(karim, caseId).orElseThrow().file().version();
    }

    @Test
    void the_result_of_an_action_reaches_the_case_lead_and_not_the_police() {
        UUID action = action("nora.leerplicht");
        Lichtendal.done(actions.finish(
                nora, caseId, action, 1, PlanAction.Result.DONE, new Narrative("Jayden komt weer elke dag.")));

        assertThat(plans.look(karim, caseId).orElseThrow().steps())
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.action().result()).isEqualTo(PlanAction.Result.DONE);
                    assertThat(step.resultWords()).isNotNull();
                });
        assertThat(plans.look(mark, caseId).orElseThrow().steps()).isEmpty();
        assertThat(actions.finish(mark, caseId, action, 2, PlanAction.Result.DONE, null))
                .isInstanceOf(CaseAnswer.Absent.class);
    }

    @Test
    void what_waits_is_mine_and_what_is_new_is_given_to_me() {
        action("nora.leerplicht");
        policeGivesNora();

        CaseworkWaiting.Waiting waiting = lichtendal.get(CaseworkWaiting.class).forMe(nora);
        assertThat(waiting.actions()).anySatisfy(due -> {
            assertThat(due.caseId()).isEqualTo(caseId);
            assertThat(due.late()).isFalse();
            assertThat(due.about()).isNotNull();
            assertThat(due.words()).isNotBlank();
        });
        assertThat(waiting.fresh())
                .filteredOn(one -> one.caseId().equals(caseId))
                .extracting(CaseworkWaiting.Fresh::category)
                .contains("c12");
        assertThat(waiting.seats())
                .contains(new CaseworkWaiting.NewSeat(caseId, false, Lichtendal.TODAY, about(waiting)));
        CaseworkWaiting.Waiting ofLotte = lichtendal.get(CaseworkWaiting.class).forMe(lotte);
        assertThat(ofLotte.fresh()).noneMatch(one -> one.caseId().equals(caseId));
        assertThat(ofLotte.seats()).noneMatch(one -> one.caseId().equals(caseId));
        assertThat(lichtendal.get(CaseworkWaiting.class).forMe(karim).seats())
                .as("whoever leads it is told, for another opened it")
                .anyMatch(one -> one.caseId().equals(caseId) && one.leads());
    }

    private CaseworkWaiting.About about(CaseworkWaiting.Waiting waiting) {
        return waiting.actions().stream()
                .filter(due -> due.caseId().equals(caseId))
                .map(due -> Objects.requireNonNull(due.about()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> tablesWith(UUID caseId) {
        JdbcClient all = lichtendal.server().superuser();
        return all.sql("""
                    SELECT table_name || '.' || column_name FROM information_schema.columns
                     WHERE table_schema = 'public' AND column_name IN ('case_id', 'file_id') AND data_type = 'uuid'
                       AND table_name IN (SELECT relname FROM pg_class WHERE relkind = 'r')""").query((row, _) -> row.getString(1)).list().stream()
                .filter(one -> !one.startsWith("trail_line") && !one.startsWith("processing_line"))
                .filter(one -> all.sql("SELECT count(*) FROM " + one.split("[.]")[0] + " WHERE " + one.split("[.]")[1]
                                        + " = ?")
                                .param(caseId)
                                .query(Integer.class)
                                .single()
                        > 0)
                .toList();
    }

    @Test
    void a_case_that_is_closed_is_destroyed_five_years_after_it_was_opened_with_all_that_hangs_on_it() {
        UUID closed = lichtendal.toldCase();
        UUID open = lichtendal.toldCase();
        for (UUID one : new UUID[] {closed, open}) {
            lichtendal.seat(one, "nora.leerplicht", true);
        }
        Lichtendal.done(lichtendal
                .get(CaseFiles.class)
                .move(lichtendal.acting("karim.gemeente"), closed, 2, Phase.SHIELDED, Lichtendal.TODAY.plusWeeks(8)));
        assertThat(tablesWith(closed)).contains("seat.case_id", "case_person.case_id", "item.file_id");
        CaseTerms terms = lichtendal.get(CaseTerms.class);
        Duration years = Duration.ofDays(5 * 365 + 2);
        lichtendal.pass(years.minusDays(5));
        try {
            terms.destroyOld();
            assertThat(tablesWith(closed)).contains("seat.case_id");
            lichtendal.pass(Duration.ofDays(5));
            try {
                assertThat(terms.destroyOld()).isPositive();
            } finally {
                lichtendal.pass(Duration.ofDays(-5));
            }
        } finally {
            lichtendal.pass(years.minusDays(5).negated());
        }
        assertThat(tablesWith(closed)).isEmpty();
        assertThat(tablesWith(open)).as("open").contains("seat.case_id", "item.file_id");
        assertThat(lichtendal
                        .server()
                        .superuser()
                        .sql("SELECT count(*) FROM destroyed WHERE id = ?")
                        .param(closed)
                        .query(Integer.class)
                        .single())
                .isPositive();
    }
}
