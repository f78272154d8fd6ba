package nl.perspectief.casework.table.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.casework.MadeUpCase;
import nl.perspectief.casework.Phase;
import nl.perspectief.casework.table.Participants;
import nl.perspectief.organisations.Professional;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.TypedForm;
import nl.perspectief.sharing.items.Narrative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who gets a seat at the table, why and until when. */
class SeatFormTests {
    private static final Professional NORA = MadeUpCase.somebody("Nora");

    private final TypedForm typed =
            TypedForm.in("wie", NORA.id().toString(), "waarom", "Nodig voor het rooster.", "tot", "2027-10-24");

    private static Optional<Participants.NewSeat> read(Form form) {
        return SeatsController.read(
                form, new Participants.Table(MadeUpCase.header(Phase.PLAN), List.of(), List.of(NORA), true));
    }

    @Test
    void somebody_reads_and_gives_only_when_that_is_ticked() {
        assertThat(typed.read(SeatFormTests::read))
                .isEqualTo(new Participants.NewSeat(
                        NORA.id(), new Narrative("Nodig voor het rooster."), LocalDate.of(2027, 10, 24), false));
        assertThat(typed.put("geeft", "ja").read(SeatFormTests::read).gives()).isTrue();
    }

    @Test
    void who_is_no_candidate_gets_no_seat_with_a_changed_form() {
        assertThat(typed.put("wie", UUID.randomUUID().toString()).mistakes(SeatFormTests::read))
                .containsExactly("wie casework.seat.who-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "wie, '', casework.seat.who-missing",
        "waarom, '', casework.seat.need-missing",
        "tot, '', casework.seat.until-missing",
        "tot, 2026-11-23, casework.within-a-year",
        "tot, 2027-11-25, casework.within-a-year"
    })
    void what_cannot_be_is_refused(String field, String value, String said) {
        assertThat(typed.put(field, value).mistakes(SeatFormTests::read)).containsExactly(field + " " + said);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-24", "2027-11-24"})
    void a_seat_is_for_a_year_at_most(LocalDate until) {
        assertThat(typed.put("tot", until.toString()).read(SeatFormTests::read).until())
                .isEqualTo(until);
    }
}
