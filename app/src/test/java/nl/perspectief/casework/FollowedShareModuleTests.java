package nl.perspectief.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.perspectief.casework.table.Participants;
import nl.perspectief.casework.timeline.Timelines;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Working;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.items.Narrative;
import nl.perspectief.sharing.review.ShareTurn;
import org.junit.jupiter.api.Test;

/** A share is lawful for as long as what it rests on is so: at once when somebody changes it, by itself when a day comes. */
class FollowedShareModuleTests extends FollowedCase {
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
        assertThat(lichtendal
                        .get(Timelines.class)
                        .look(karim, caseId, null)
                        .orElseThrow()
                        .moments())
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
                .under(Working.on("controle"), "4bf92f3577b34da6a3ce929d0e0e4736");
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
        lichtendal.pass(Duration.between(lichtendal.clock.instant(), DutchDays.endOf(Lichtendal.TODAY))
                .minusMillis(1));
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

        lichtendal.pass(Duration.ofHours(9));
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
        assertThat(police.expiresAt()).isEqualTo(DutchDays.endOf(Lichtendal.TODAY.plusDays(5)));
        Lichtendal.done(participants.remove(karim, caseId, seat, "no-longer-needed"));
        assertThat(readBy(nora, police)).isFalse();
    }
}
