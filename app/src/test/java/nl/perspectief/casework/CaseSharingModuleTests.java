package nl.perspectief.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.perspectief.casework.plan.LifeDomain;
import nl.perspectief.casework.plan.PlanActions;
import nl.perspectief.casework.plan.Plans;
import nl.perspectief.casework.sharing.CaseSharing;
import nl.perspectief.casework.sharing.SharingOverviews;
import nl.perspectief.casework.table.Participants;
import nl.perspectief.covenant.Extent;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Working;
import nl.perspectief.shared.Age;
import nl.perspectief.sharing.Disclosures;
import nl.perspectief.sharing.disclosure.Received;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.sharing.items.Narrative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What reaches whom in a case: the named one, for as long as it stands, and nobody else. */
class CaseSharingModuleTests {
    private static final String WORDS = "Aangehouden in de buurt van een leegstaand pand, als meeloper.";

    private final Lichtendal lichtendal = Lichtendal.up();
    private final Plans plans = lichtendal.get(Plans.class);
    private final PlanActions actions = lichtendal.get(PlanActions.class);
    private final Participants participants = lichtendal.get(Participants.class);
    private final CaseSharing sharing = lichtendal.get(CaseSharing.class);
    private final SharingOverviews overviews = lichtendal.get(SharingOverviews.class);
    private final Disclosures disclosures = lichtendal.get(Disclosures.class);
    private final CaseFiles files = lichtendal.get(CaseFiles.class);

    private final Acting karim = lichtendal.acting("karim.gemeente");
    private final Acting ilse = lichtendal.acting("ilse.gemeente");
    private final Acting nora = lichtendal.acting("nora.leerplicht");
    private final Acting mark = lichtendal.acting("mark.politie");
    private final Acting lotte = lichtendal.acting("lotte.maatschappelijkwerk");
    private UUID caseId;

    @BeforeEach
    void open() {
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
    void an_owner_sees_her_action_who_it_is_about_and_nothing_else() {
        Lichtendal.done(plans.write(
                karim, caseId, new Plans.NewText(LifeDomain.HOME, ItemKind.VOICE, new Narrative("Rust thuis."))));
        action("nora.leerplicht");
        action("mark.politie");

        Plans.Plan seen = plans.look(nora, caseId).orElseThrow();
        assertThat(seen.header().identity()).isNotNull();
        assertThat(seen.header().age()).isEqualTo(Age.of(15));
        assertThat(seen.domains()).singleElement().satisfies(domain -> {
            assertThat(domain.texts()).isEmpty();
            assertThat(domain.steps()).singleElement().satisfies(step -> {
                assertThat(step.mine()).isTrue();
                assertThat(step.words()).isNotNull();
            });
        });
        assertThat(seen.received()).isEmpty();
        assertThat(participants.look(nora, caseId).orElseThrow().seats())
                .singleElement()
                .satisfies(seat -> assertThat(seat.professional().id()).isEqualTo(nora.professionalId()));
        assertThat(lichtendal.rows("nora.leerplicht", "plan_action WHERE case_id = '" + caseId + "'"))
                .isEqualTo(1);
    }

    @Test
    void before_the_youth_is_told_nobody_gets_a_seat_from_another_organisation() {
        UUID untold = lichtendal.openedCase(1);
        CaseAnswer answer = participants.add(
                karim,
                untold,
                new Participants.NewSeat(
                        nora.professionalId(), new Narrative("Leerplicht."), Lichtendal.SPRING, false));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        CaseAnswer.Withheld.class,
                        withheld -> assertThat(withheld.refusals()).hasSize(1));
        assertThat(files.look(nora, untold)).isEmpty();
        assertThat(participants.look(karim, untold).orElseThrow().seats()).hasSize(1);
    }

    @Test
    void police_gives_to_one_participant_and_the_condition_travels_along() {
        policeGivesNora();

        List<Received> received = plans.look(nora, caseId).orElseThrow().received();
        assertThat(received).singleElement().satisfies(one -> {
            assertThat(one.item().narrative().text()).isEqualTo(WORDS);
            assertThat(one.disclosure().condition()).isEqualTo("Niet doorgeven");
        });
    }

    private String conditions() {
        return "disclosure_condition WHERE disclosure_id IN (SELECT id FROM disclosure WHERE case_id = '" + caseId
                + "')";
    }

    private String conditionFor(Acting acting) {
        return disclosures.ofCase(acting, caseId).stream()
                .filter(one -> one.category().equals("c12"))
                .map(one -> String.valueOf(one.condition()))
                .collect(Collectors.joining(" "));
    }

    @Test
    void a_condition_is_read_by_giver_and_receiver_only_and_by_the_receiver_while_it_stands() {
        lichtendal.seat(caseId, "lotte.maatschappelijkwerk", false);
        policeGivesNora();

        assertThat(conditionFor(mark)).isEqualTo("Niet doorgeven");
        assertThat(conditionFor(nora)).isEqualTo("Niet doorgeven");
        for (String other : List.of("karim.gemeente", "ilse.gemeente", "fg.gemeente", "lotte.maatschappelijkwerk")) {
            assertThat(conditionFor(lichtendal.acting(other))).as(other).doesNotContain("Niet doorgeven");
            assertThat(lichtendal.rows(other, conditions())).as(other).isZero();
        }
        assertThat(conditionFor(karim)).as("knows that it stands").isEqualTo("null");

        lichtendal.pass(Duration.ofDays(80));
        try {
            assertThat(conditionFor(nora)).as("past its term").isEqualTo("null");
            assertThat(lichtendal.rows("nora.leerplicht", conditions())).isZero();
            assertThat(conditionFor(mark)).isEqualTo("Niet doorgeven");
        } finally {
            lichtendal.pass(Duration.ofDays(-80));
        }
    }

    @Test
    void a_privacy_officer_sees_that_it_was_received_and_reads_no_condition() {
        Lichtendal.done(sharing.give(mark, caseId, offer(karim.professionalId(), WORDS)));
        Acting officer = lichtendal
                .get(Professionals.class)
                .of("fg.gemeente")
                .getFirst()
                .under(Working.on("controle"), "4bf92f3577b34da6a3ce929d0e0e4736");

        assertThat(conditionFor(karim)).contains("Niet doorgeven");
        assertThat(conditionFor(officer)).as("knows that it stands").isEqualTo("null");
        UUID disclosure = disclosures.ofCase(mark, caseId).stream()
                .filter(one -> one.category().equals("c12"))
                .findFirst()
                .orElseThrow()
                .id();
        Lichtendal.done(sharing.withdraw(mark, caseId, disclosure, "NOT_CORRECT"));
    }

    @Test
    void a_withdrawn_disclosure_takes_its_condition_from_the_receiver() {
        policeGivesNora();
        UUID disclosure = disclosures.ofCase(mark, caseId).stream()
                .filter(one -> one.condition() != null)
                .findFirst()
                .orElseThrow()
                .id();
        Lichtendal.done(sharing.withdraw(mark, caseId, disclosure, "NOT_CORRECT"));

        assertThat(conditionFor(nora)).doesNotContain("Niet doorgeven");
        assertThat(lichtendal.rows("nora.leerplicht", conditions())).isZero();
        assertThat(conditionFor(mark)).isEqualTo("Niet doorgeven");
    }

    @Test
    void a_preview_is_what_the_receiver_gets_and_gives_nothing() {
        List<CaseSharing.Forecast> forecasts = sharing.preview(mark, caseId, offer(nora.professionalId(), WORDS));

        assertThat(forecasts)
                .singleElement()
                .satisfies(forecast -> assertThat(forecast.seen()).isNotNull());
        assertThat(plans.look(nora, caseId).orElseThrow().received()).isEmpty();
        assertThat(lichtendal.rows("mark.politie", "item WHERE category = 'c12' AND case_id = '" + caseId + "'"))
                .isZero();
    }

    @Test
    void someone_not_named_gets_no_trace_and_no_count() {
        policeGivesNora();

        assertThat(files.look(lotte, caseId)).isEmpty();
        assertThat(files.list(lotte, CaseQuestion.newest(null, null)).cases())
                .noneMatch(header -> header.file().id().equals(caseId));
        for (String table : new String[] {"item", "disclosure", "seat", "plan_action", "need"}) {
            assertThat(lichtendal.rows("lotte.maatschappelijkwerk", table + " WHERE case_id = '" + caseId + "'"))
                    .isZero();
        }
    }

    @Test
    void a_participant_who_was_not_chosen_gets_no_trace_of_a_disclosure() {
        lichtendal.seat(caseId, "lotte.maatschappelijkwerk", false);
        policeGivesNora();

        assertThat(plans.look(lotte, caseId).orElseThrow().received()).isEmpty();
        assertThat(overviews.look(lotte, caseId).orElseThrow().lines())
                .allSatisfy(line -> assertThat(line.disclosure().category()).isEqualTo("c1"));
        assertThat(lichtendal.rows(
                        "lotte.maatschappelijkwerk", "item WHERE category = 'c12' AND case_id = '" + caseId + "'"))
                .isZero();
    }

    @Test
    void a_process_lead_sees_who_sees_what_but_not_what_it_says() {
        policeGivesNora();

        SharingOverviews.Overview overview = overviews.look(ilse, caseId).orElseThrow();
        assertThat(overview.lines())
                .filteredOn(line -> line.disclosure().category().equals("c12"))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.item()).isNull();
                    assertThat(line.need()).isNull();
                    assertThat(line.mayWithdraw()).isFalse();
                    assertThat(line.receiver()).isNotNull();
                });
        assertThat(lichtendal.rows("ilse.gemeente", "item WHERE category = 'c12'"))
                .isZero();
        assertThat(lichtendal.rows("karim.gemeente", "item WHERE category = 'c12'"))
                .isZero();
    }

    @Test
    void all_police_data_is_never_given_in_full() {
        CaseSharing.Offer full = new CaseSharing.Offer(
                null,
                new CaseSharing.Statement(
                        "c12", ItemKind.FACT, Extent.FULL, new Narrative(WORDS), Lichtendal.TODAY, Lichtendal.SPRING),
                Map.of(nora.professionalId(), new Narrative("Alles.")),
                null,
                Lichtendal.SPRING);

        assertThat(sharing.give(mark, caseId, full)).isInstanceOf(CaseAnswer.Withheld.class);
        assertThat(lichtendal.rows("mark.politie", "item WHERE category = 'c12' AND case_id = '" + caseId + "'"))
                .isZero();
    }

    @Test
    void someone_without_a_seat_cannot_be_given_anything() {
        assertThat(sharing.give(mark, caseId, offer(lotte.professionalId(), WORDS)))
                .isInstanceOf(CaseAnswer.Absent.class);
        assertThat(sharing.give(lotte, caseId, offer(nora.professionalId(), WORDS)))
                .isInstanceOf(CaseAnswer.Absent.class);
    }

    @Test
    void only_who_gives_knows_who_else_is_at_the_table() {
        assertThat(sharing.options(nora, caseId, null).orElseThrow().addressees())
                .singleElement()
                .satisfies(one -> assertThat(one.professional().id()).isEqualTo(karim.professionalId()));
        assertThat(sharing.options(mark, caseId, null).orElseThrow().addressees())
                .hasSize(2);
    }
}
