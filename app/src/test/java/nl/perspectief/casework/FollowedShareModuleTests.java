package nl.perspectief.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.AuditTrail;
import nl.perspectief.audit.LogPage;
import nl.perspectief.audit.TrailLine;
import nl.perspectief.covenant.Form;
import nl.perspectief.covenants.Disclosure;
import nl.perspectief.covenants.Disclosures;
import nl.perspectief.covenants.FollowedShares;
import nl.perspectief.covenants.Identity;
import nl.perspectief.covenants.ItemKind;
import nl.perspectief.covenants.Narrative;
import nl.perspectief.covenants.ShareReasons;
import nl.perspectief.covenants.ShareReviews;
import nl.perspectief.covenants.ShareTurn;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.shared.Ids;
import nl.perspectief.signals.CaseOpening.Opening;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A share is lawful for as long as what it rests on is so: at once when somebody changes it, by itself when a day comes. */
class FollowedShareModuleTests {
    private final Lichtendal lichtendal = Lichtendal.up();
    private final CaseFiles files = lichtendal.get(CaseFiles.class);
    private final Participants participants = lichtendal.get(Participants.class);
    private final PlanActions actions = lichtendal.get(PlanActions.class);
    private final CaseSharing sharing = lichtendal.get(CaseSharing.class);
    private final Disclosures disclosures = lichtendal.get(Disclosures.class);
    private final ShareReviews reviews = lichtendal.get(ShareReviews.class);
    private final FollowedShares night = new FollowedShares(lichtendal.server());
    private final Instant start = lichtendal.clock.instant();

    private final Acting karim = lichtendal.acting("karim.gemeente");
    private final Acting ilse = lichtendal.acting("ilse.gemeente");
    private final Acting nora = lichtendal.acting("nora.leerplicht");
    private final Acting mark = lichtendal.acting("mark.politie");
    private final Acting lotte = lichtendal.acting("lotte.maatschappelijkwerk");
    private UUID caseId;

    @BeforeEach
    void open() {
        caseId = lichtendal.toldCase();
    }

    @AfterEach
    void today() {
        lichtendal.pass(Duration.between(lichtendal.clock.instant(), start));
        night.registerAsItWas();
    }

    private UUID bornOn(LocalDate day) {
        UUID id = files.open(
                ilse,
                new Opening(
                        Ids.next(start),
                        UUID.randomUUID(),
                        1,
                        karim.professionalId(),
                        ilse.organisationId(),
                        "Niemand anders heeft het overzicht."));
        Lichtendal.done(files.identify(ilse, id, new Identity("Jayden", "Voorbeeld-Verzonnen", day)));
        return id;
    }

    private void inform(LocalDate told, LocalDate postponed, LocalDate youth, LocalDate parents) {
        int version = files.look(karim, caseId).orElseThrow().file().version();
        Informing informing = new Informing(
                told,
                postponed == null ? null : Postponement.values()[0],
                postponed,
                youth,
                parents,
                Lichtendal.TODAY);
        Lichtendal.done(files.inform(karim, caseId, version, informing));
    }

    private CaseSharing.Offer offer(
            String category, UUID to, LocalDate seen, LocalDate term, LocalDate until) {
        return new CaseSharing.Offer(
                null,
                new CaseSharing.Statement(
                        category, ItemKind.NOTE, Form.SUMMARY, new Narrative("Er loopt hulp."), seen, term),
                Map.of(to, new Narrative("Om te weten wie belt.")),
                null,
                until);
    }

    private Disclosure helpToKarim() {
        lichtendal.seat(caseId, "lotte.maatschappelijkwerk", true);
        Lichtendal.done(sharing.give(
                lotte, caseId, offer("c9", karim.professionalId(), null, null, Lichtendal.TODAY.plusMonths(5))));
        return share("c9");
    }

    private Disclosure policeToNora(LocalDate seen, LocalDate term) {
        lichtendal.seat(caseId, "nora.leerplicht", false);
        lichtendal.seat(caseId, "mark.politie", true);
        Lichtendal.done(sharing.give(
                mark, caseId, offer("c12", nora.professionalId(), seen, term, Lichtendal.TODAY.plusMonths(2))));
        return share("c12");
    }

    private Disclosure share(String category) {
        return disclosures.ofCase(karim, caseId).stream()
                .filter(one -> one.category().equals(category))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private Disclosure now(Disclosure share) {
        return disclosures.ofCase(karim, caseId).stream()
                .filter(one -> one.id().equals(share.id()))
                .findFirst()
                .orElseThrow();
    }

    /** By the share itself, the page and the wall: they never differ. */
    private boolean readBy(Acting reader, Disclosure share) {
        boolean wall = lichtendal.rows(reader.professional().id(), "item WHERE id = '" + share.itemId() + "'") == 1;
        SharingOverviews.Line line = lichtendal.get(SharingOverviews.class).look(karim, caseId).orElseThrow().lines().stream()
                .filter(one -> one.disclosure().id().equals(share.id()))
                .findFirst()
                .orElseThrow();
        assertThat(now(share).standsAt(lichtendal.clock.instant()))
                .as("share and wall")
                .isEqualTo(wall);
        assertThat(line.standing()).as("page and wall").isEqualTo(wall);
        return wall;
    }

    private void at(LocalDate day) {
        Instant midnight = Days.endOf(day.minusDays(1));
        lichtendal.pass(Duration.between(lichtendal.clock.instant(), midnight));
    }

    private List<ShareTurn> turns(Disclosure share) {
        return reviews.turns(karim, caseId).stream()
                .filter(turn -> turn.share().id().equals(share.id()))
                .toList();
    }

    private List<CaseworkWaiting.Stopped> stoppedFor(Acting acting) {
        return lichtendal.get(CaseworkWaiting.class).forMe(acting).stopped().stream()
                .filter(one -> one.caseId().equals(caseId))
                .toList();
    }

    private void ended(Disclosure share, String condition) {
        assertThat(turns(share)).singleElement().satisfies(turn -> {
            assertThat(turn.outcome()).isEqualTo(ShareTurn.Outcome.ENDED);
            assertThat(turn.lapsed()).containsExactly(condition);
        });
        assertThat(now(share).withdrawnAt()).isNotNull();
    }

    private void rests(Disclosure share, String condition) {
        assertThat(now(share).withdrawnAt()).isNull();
        assertThat(now(share).lawfulness().restsSince()).isNotNull();
        assertThat(now(share).lawfulness().lapsed()).containsExactly(condition);
    }

    @Test
    void consent_that_is_taken_back_ends_the_share_at_once_and_giver_receiver_and_lead_are_told() {
        Disclosure help = helpToKarim();
        assertThat(readBy(karim, help)).isTrue();

        inform(Lichtendal.TODAY, null, null, null);

        assertThat(readBy(karim, help)).isFalse();
        ended(help, "toestemming");
        for (Acting told : List.of(lotte, karim)) {
            assertThat(stoppedFor(told)).singleElement().satisfies(one -> {
                assertThat(one.rests()).isFalse();
                assertThat(one.why()).singleElement().asString().contains("toestemming gaven");
            });
        }
        assertThat(lichtendal.get(Timelines.class).look(karim, caseId, null).orElseThrow().moments())
                .anySatisfy(moment -> {
                    assertThat(moment.what()).isEqualTo(Timelines.What.LAPSED);
                    assertThat(moment.category()).isEqualTo("c9");
                });
        assertThat(sharing.give(
                        lotte, caseId, offer("c9", karim.professionalId(), null, null, Lichtendal.TODAY.plusMonths(2))))
                .isInstanceOf(CaseAnswer.Withheld.class);
        itsEndIsInTheLogOfTheGiver(help);
    }

    private void itsEndIsInTheLogOfTheGiver(Disclosure share) {
        Acting officer = lichtendal
                .get(Professionals.class)
                .of("fg.gemeente")
                .getFirst()
                .under("controle", "4bf92f3577b34da6a3ce929d0e0e4736");
        String own = "trail_line WHERE object_id = '" + share.id() + "' AND action = 'WITHDREW'";
        assertThat(lichtendal.rows(officer.professionalId(), own))
                .as("the giver is another organisation")
                .isZero();
        assertThat(lichtendal
                        .server()
                        .superuser()
                        .sql("SELECT professional_id FROM " + own + " AND organisation_id = ?")
                        .param(lotte.organisationId())
                        .query(UUID.class)
                        .list())
                .containsExactly(new UUID(0, 0));
    }

    @Test
    void consent_given_again_needs_a_new_share() {
        Disclosure help = helpToKarim();
        inform(Lichtendal.TODAY, null, null, null);
        inform(Lichtendal.TODAY, null, Lichtendal.TODAY, Lichtendal.TODAY);
        assertThat(readBy(karim, help)).isFalse();
    }

    @Test
    void a_postponement_that_runs_out_closes_at_midnight_and_opens_when_the_youth_is_told() {
        caseId = bornOn(LocalDate.of(2011, 3, 2));
        inform(null, Lichtendal.TODAY, null, null);
        lichtendal.seat(caseId, "nora.leerplicht", false);
        Disclosure name = share("c1");
        lichtendal.pass(Duration.between(lichtendal.clock.instant(), Days.endOf(Lichtendal.TODAY)).minusMillis(1));
        assertThat(readBy(nora, name)).isTrue();

        lichtendal.pass(Duration.ofMillis(1));
        assertThat(readBy(nora, name)).as("before any job has run").isFalse();
        night.passes();
        assertThat(readBy(nora, name)).isFalse();
        rests(name, "geinformeerd-of-uitgesteld");
        assertThat(stoppedFor(nora)).singleElement().satisfies(one -> {
            assertThat(one.rests()).isTrue();
            assertThat(one.received()).isTrue();
        });

        inform(Lichtendal.TODAY.plusDays(1), null, null, null);
        assertThat(readBy(nora, name)).isTrue();
        assertThat(turns(name))
                .extracting(ShareTurn::outcome)
                .containsExactly(ShareTurn.Outcome.RESTS, ShareTurn.Outcome.RESUMED);
        assertThat(stoppedFor(nora)).isEmpty();
    }

    @Test
    void a_new_day_to_look_again_moves_the_day_on_which_it_closes() {
        caseId = bornOn(LocalDate.of(2011, 3, 2));
        inform(null, Lichtendal.TODAY.plusDays(3), null, null);
        lichtendal.seat(caseId, "nora.leerplicht", false);
        Disclosure name = share("c1");
        inform(null, Lichtendal.TODAY.plusDays(30), null, null);
        at(Lichtendal.TODAY.plusDays(30));
        assertThat(readBy(nora, name)).isTrue();
        at(Lichtendal.TODAY.plusDays(31));
        assertThat(readBy(nora, name)).isFalse();
    }

    @Test
    void who_becomes_twelve_agrees_too_and_who_becomes_sixteen_agrees_alone() {
        LocalDate birthday = Lichtendal.TODAY.plusDays(20);
        caseId = bornOn(birthday.minusYears(12));
        inform(Lichtendal.TODAY, null, null, Lichtendal.TODAY);
        Disclosure help = helpToKarim();
        at(birthday.minusDays(1));
        assertThat(readBy(karim, help)).isTrue();
        at(birthday);
        assertThat(readBy(karim, help)).isFalse();
        night.passes();
        rests(help, "toestemming");
        inform(Lichtendal.TODAY, null, birthday, Lichtendal.TODAY);
        assertThat(readBy(karim, help)).isTrue();

        lichtendal.pass(Duration.between(lichtendal.clock.instant(), start));
        caseId = bornOn(birthday.minusYears(16));
        inform(Lichtendal.TODAY, null, Lichtendal.TODAY, Lichtendal.TODAY);
        Disclosure more = helpToKarim();
        at(birthday);
        inform(Lichtendal.TODAY, null, Lichtendal.TODAY, null);
        assertThat(readBy(karim, more)).as("the parents are not asked any more").isTrue();
    }

    @Test
    void data_that_grows_too_old_and_a_source_term_that_ends_never_come_back() {
        Disclosure old = policeToNora(Lichtendal.TODAY.minusMonths(12), Lichtendal.TODAY.plusYears(1));
        assertThat(readBy(nora, old)).isTrue();
        at(Lichtendal.TODAY.plusDays(1));
        assertThat(readBy(nora, old)).isFalse();
        night.passes();
        ended(old, "niet-ouder-dan-12-maanden");

        lichtendal.pass(Duration.between(lichtendal.clock.instant(), start));
        caseId = lichtendal.toldCase();
        Disclosure term = policeToNora(Lichtendal.TODAY.minusDays(9), Lichtendal.TODAY.plusDays(7));
        at(Lichtendal.TODAY.plusDays(6));
        assertThat(readBy(nora, term)).isTrue();
        at(Lichtendal.TODAY.plusDays(7));
        assertThat(readBy(nora, term)).isFalse();
        night.passes();
        ended(term, "bronterm-loopt");
    }

    @Test
    void a_share_lasts_no_longer_than_the_seat_of_its_receiver_and_ends_with_it() {
        lichtendal.seat(caseId, "mark.politie", true);
        UUID seat = Lichtendal.done(participants.add(
                karim,
                caseId,
                new Participants.NewSeat(
                        nora.professionalId(), new Narrative("Leerplicht."), Lichtendal.TODAY.plusDays(5), false)));
        Lichtendal.done(sharing.give(
                mark,
                caseId,
                offer(
                        "c12",
                        nora.professionalId(),
                        Lichtendal.TODAY,
                        Lichtendal.TODAY.plusYears(1),
                        Lichtendal.TODAY.plusMonths(2))));
        Disclosure police = share("c12");
        assertThat(police.expiresAt()).isEqualTo(Days.endOf(Lichtendal.TODAY.plusDays(5)));
        Lichtendal.done(participants.remove(karim, caseId, seat, "no-longer-needed"));
        assertThat(readBy(nora, police)).isFalse();
    }

    @Test
    void a_dpia_that_ends_lets_what_its_partner_gave_rest_and_a_new_one_opens_it_again() {
        Disclosure police = policeToNora(Lichtendal.TODAY.minusDays(9), Lichtendal.TODAY.plusYears(1));
        night.dpiaEnds("politie", Lichtendal.TODAY);
        assertThat(readBy(nora, police)).isFalse();
        rests(police, "dpia-beiden");
        night.passes();
        assertThat(lichtendal
                        .server()
                        .superuser()
                        .sql("SELECT count(*) FROM trail_line WHERE object_id = ? AND action = 'CHANGED'")
                        .param(police.id())
                        .query(Integer.class)
                        .single())
                .as("what a command did is in the log once the application runs")
                .isEqualTo(1);
        assertThat(stoppedFor(mark)).extracting(CaseworkWaiting.Stopped::rests).contains(true);

        night.registerAsItWas();
        assertThat(readBy(nora, police)).isTrue();
    }

    @Test
    void a_signature_that_ends_on_a_day_closes_on_that_day_and_a_decision_too() {
        Disclosure police = policeToNora(Lichtendal.TODAY.minusDays(9), Lichtendal.TODAY.plusYears(1));
        night.decisionsEnd(Lichtendal.TODAY.plusDays(4));
        night.signatureEnds("leerplicht", Lichtendal.TODAY.plusDays(9));
        Disclosure name = share("c1");
        assertThat(readBy(nora, police)).isTrue();
        at(Lichtendal.TODAY.plusDays(4));
        assertThat(readBy(nora, police)).isFalse();
        assertThat(disclosures.ofCase(karim, caseId).stream()
                        .filter(one -> nora.professionalId().equals(one.receiverProfessionalId()))
                        .filter(one -> one.category().equals("c1")))
                .allSatisfy(one -> assertThat(readBy(nora, one)).isTrue());
        at(Lichtendal.TODAY.plusDays(9));
        assertThat(disclosures.ofCase(karim, caseId).stream()
                        .filter(one -> nora.professionalId().equals(one.receiverProfessionalId())))
                .allSatisfy(one -> assertThat(readBy(nora, one)).isFalse());
        assertThat(name).isNotNull();
    }

    @Test
    void missed_days_are_caught_up_with_once_and_by_one_of_two_nodes() throws Exception {
        caseId = bornOn(LocalDate.of(2011, 3, 2));
        inform(null, Lichtendal.TODAY.plusDays(2), null, null);
        lichtendal.seat(caseId, "nora.leerplicht", false);
        Disclosure name = share("c1");
        at(Lichtendal.TODAY.plusDays(40));

        Callable<Integer> node = night::passes;
        try (ExecutorService nodes = Executors.newFixedThreadPool(2)) {
            for (Future<Integer> done : nodes.invokeAll(List.of(node, node))) {
                assertThat(done.get()).isNotNegative();
            }
        }
        assertThat(turns(name)).extracting(ShareTurn::outcome).containsExactly(ShareTurn.Outcome.RESTS);
        assertThat(night.passes()).as("nothing is left").isZero();
    }

    @Test
    void what_the_application_shares_by_itself_has_its_need_in_somebodys_words() {
        lichtendal.seat(caseId, "nora.leerplicht", false);
        UUID action = Lichtendal.done(actions.give(
                karim,
                caseId,
                new PlanActions.NewAction(
                        LifeDomain.SCHOOL,
                        new Narrative("Gesprek over het rooster."),
                        nora.professionalId(),
                        Lichtendal.TODAY.plusDays(14))));
        Lichtendal.done(actions.finish(
                nora, caseId, action, 1, PlanAction.Result.DONE, new Narrative("Gesproken met de mentor.")));
        List<String> without = lichtendal
                .server()
                .superuser()
                .sql("""
                        SELECT d.category FROM disclosure d
                         WHERE d.case_id = ? AND NOT EXISTS (SELECT FROM need n WHERE n.about = d.id)""")
                .param(caseId)
                .query(String.class)
                .list();
        assertThat(without).isEmpty();
        assertThat(disclosures.ofCase(karim, caseId))
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.facts()).contains("noodzaak-vastgelegd=TRUE"));

        UUID led = bornOn(LocalDate.of(2011, 3, 2));
        assertThat(participants.look(ilse, led).orElseThrow().seats())
                .singleElement()
                .satisfies(seat -> assertThat(seat.need())
                        .isEqualTo(new Narrative("Niemand anders heeft het overzicht.")));
    }

    @Test
    void without_a_need_in_words_nothing_stands() {
        Disclosure help = helpToKarim();
        lichtendal
                .server()
                .superuser()
                .sql("DELETE FROM need WHERE about = ?")
                .param(help.id())
                .update();
        inform(Lichtendal.TODAY, null, Lichtendal.TODAY, Lichtendal.TODAY);
        assertThat(readBy(karim, help)).isFalse();
        ended(help, "noodzaak-vastgelegd");
    }

    @Test
    void a_consent_that_is_taken_back_after_a_birthday_ends_and_does_not_rest() {
        LocalDate birthday = Lichtendal.TODAY.plusDays(20);
        caseId = bornOn(birthday.minusYears(12));
        inform(Lichtendal.TODAY, null, Lichtendal.TODAY, Lichtendal.TODAY);
        Disclosure help = helpToKarim();
        at(birthday.plusDays(3));
        inform(Lichtendal.TODAY, null, null, Lichtendal.TODAY);
        ended(help, "toestemming");
    }

    @Test
    void a_reason_that_somebody_may_not_know_is_not_told() {
        ShareReasons reasons = lichtendal.get(ShareReasons.class);
        List<String> secret = List.of("geheimhouding-uitzondering", "toestemming");
        assertThat(reasons.of(secret, nora.mandate())).hasSize(2);
        Acting officer = lichtendal.acting("fg.gemeente");
        assertThat(reasons.of(secret, officer.mandate()))
                .as("not even the other: what is left would tell that there is one more")
                .isEmpty();
        assertThat(reasons.of(List.of("toestemming"), officer.mandate())).hasSize(1);
    }

    @Test
    void a_row_from_before_is_closed_until_it_is_reviewed() {
        Disclosure help = helpToKarim();
        night.asMigrated(help.id());
        assertThat(readBy(karim, help)).isFalse();
        assertThat(night.passes()).isPositive();
        assertThat(readBy(karim, help)).isTrue();
    }

    @Test
    void the_process_lead_reads_what_was_reviewed_in_the_trail_of_the_case() {
        helpToKarim();
        inform(Lichtendal.TODAY, null, null, null);
        assertThat(lichtendal
                        .get(AuditTrail.class)
                        .ofCase(ilse.under("controle"), caseId, LogPage.first(50))
                        .lines())
                .extracting(TrailLine::deed)
                .anySatisfy(deed -> assertThat(deed.action()).isEqualTo(Action.WITHDREW));
    }
}
