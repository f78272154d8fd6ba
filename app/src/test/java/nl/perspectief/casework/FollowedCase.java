package nl.perspectief.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.perspectief.casework.informing.Postponement;
import nl.perspectief.casework.informing.Together;
import nl.perspectief.casework.plan.PlanActions;
import nl.perspectief.casework.sharing.CaseSharing;
import nl.perspectief.casework.sharing.SharingOverviews;
import nl.perspectief.casework.table.Participants;
import nl.perspectief.casework.waiting.CaseworkWaiting;
import nl.perspectief.covenant.Extent;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Working;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.Disclosures;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.sharing.items.Narrative;
import nl.perspectief.sharing.review.FollowedShares;
import nl.perspectief.sharing.review.ShareReviews;
import nl.perspectief.sharing.review.ShareTurn;
import nl.perspectief.signals.CaseOpening.Opening;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A case of its own, with what is shared in it and what becomes of that; day and register are put back after each test. */
abstract class FollowedCase {
    final Lichtendal lichtendal = Lichtendal.up();
    final CaseFiles files = lichtendal.get(CaseFiles.class);
    final Participants participants = lichtendal.get(Participants.class);
    final PlanActions actions = lichtendal.get(PlanActions.class);
    final CaseSharing sharing = lichtendal.get(CaseSharing.class);
    final Disclosures disclosures = lichtendal.get(Disclosures.class);
    final ShareReviews reviews = lichtendal.get(ShareReviews.class);
    final FollowedShares night = new FollowedShares(lichtendal.server());
    final Instant start = lichtendal.clock.instant();

    final Acting karim = lichtendal.acting("karim.gemeente");
    final Acting ilse = lichtendal.acting("ilse.gemeente");
    final Acting nora = lichtendal.acting("nora.leerplicht");
    final Acting mark = lichtendal.acting("mark.politie");
    final Acting lotte = lichtendal.acting("lotte.maatschappelijkwerk");
    UUID caseId;

    @BeforeEach
    void open() {
        caseId = lichtendal.toldCase();
    }

    @AfterEach
    void today() {
        lichtendal.pass(Duration.between(lichtendal.clock.instant(), start));
        night.registerAsItWas();
    }

    UUID bornOn(LocalDate day) {
        UUID id = files.open(
                ilse,
                new Opening(
                        null,
                        UUID.randomUUID(),
                        1,
                        karim.professionalId(),
                        ilse.organisationId(),
                        Working.LICHTENDAL,
                        "Niemand anders heeft het overzicht."));
        Lichtendal.done(files.identify(ilse, id, new Identity("Jayden", "Voorbeeld-Verzonnen", day)));
        return id;
    }

    void inform(
            @Nullable LocalDate told,
            @Nullable LocalDate postponed,
            @Nullable LocalDate youth,
            @Nullable LocalDate parents) {
        int version = files.look(karim, caseId).orElseThrow().file().version();
        Together informing = new Together(
                told, postponed == null ? null : Postponement.values()[0], postponed, youth, parents, Lichtendal.TODAY);
        Lichtendal.done(files.inform(karim, caseId, version, informing.by(karim.professionalId())));
    }

    CaseSharing.Offer offer(
            String category, UUID to, @Nullable LocalDate seen, @Nullable LocalDate term, LocalDate until) {
        return new CaseSharing.Offer(
                null,
                new CaseSharing.Statement(
                        category, ItemKind.NOTE, Extent.SUMMARY, new Narrative("Er loopt hulp."), seen, term),
                Map.of(to, new Narrative("Om te weten wie belt.")),
                null,
                until);
    }

    Disclosure helpToKarim() {
        lichtendal.seat(caseId, "lotte.maatschappelijkwerk", true);
        Lichtendal.done(sharing.give(
                lotte, caseId, offer("c9", karim.professionalId(), null, null, Lichtendal.TODAY.plusMonths(5))));
        return share("c9");
    }

    Disclosure policeToNora(LocalDate seen, LocalDate term) {
        lichtendal.seat(caseId, "nora.leerplicht", false);
        lichtendal.seat(caseId, "mark.politie", true);
        Lichtendal.done(sharing.give(
                mark, caseId, offer("c12", nora.professionalId(), seen, term, Lichtendal.TODAY.plusMonths(2))));
        return share("c12");
    }

    Disclosure share(String category) {
        return disclosures.ofCase(karim, caseId).stream()
                .filter(one -> one.category().equals(category))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    Disclosure now(Disclosure share) {
        return disclosures.ofCase(karim, caseId).stream()
                .filter(one -> one.id().equals(share.id()))
                .findFirst()
                .orElseThrow();
    }

    /** By the share itself, the page and the wall: they never differ. */
    boolean readBy(Acting reader, Disclosure share) {
        boolean wall = lichtendal.rows(reader.professional().id(), "item WHERE id = '" + share.itemId() + "'") == 1;
        SharingOverviews.Line line =
                lichtendal.get(SharingOverviews.class).look(karim, caseId).orElseThrow().lines().stream()
                        .filter(one -> one.disclosure().id().equals(share.id()))
                        .findFirst()
                        .orElseThrow();
        assertThat(now(share).standsAt(lichtendal.clock.instant()))
                .as("share and wall")
                .isEqualTo(wall);
        assertThat(line.standing()).as("page and wall").isEqualTo(wall);
        return wall;
    }

    void at(LocalDate day) {
        Instant midnight = DutchDays.endOf(day.minusDays(1));
        lichtendal.pass(Duration.between(lichtendal.clock.instant(), midnight));
    }

    List<ShareTurn> turns(Disclosure share) {
        return reviews.turns(karim, caseId).stream()
                .filter(turn -> turn.share().id().equals(share.id()))
                .toList();
    }

    List<CaseworkWaiting.Stopped> stoppedFor(Acting acting) {
        return lichtendal.get(CaseworkWaiting.class).forMe(acting).stopped().stream()
                .filter(one -> one.caseId().equals(caseId))
                .toList();
    }

    void ended(Disclosure share, String condition) {
        assertThat(turns(share)).singleElement().satisfies(turn -> {
            assertThat(turn.outcome()).isEqualTo(ShareTurn.Outcome.ENDED);
            assertThat(turn.lapsed()).containsExactly(condition);
        });
        assertThat(now(share).withdrawnAt()).isNotNull();
    }

    void rests(Disclosure share, String condition) {
        assertThat(now(share).withdrawnAt()).isNull();
        assertThat(now(share).lawfulness().restsSince()).isNotNull();
        assertThat(now(share).lawfulness().lapsed()).containsExactly(condition);
    }
}
