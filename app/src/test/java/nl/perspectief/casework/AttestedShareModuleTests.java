package nl.perspectief.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.perspectief.casework.sharing.CaseAttestations;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.attesting.Attestation;
import nl.perspectief.sharing.attesting.NewAttestation;
import nl.perspectief.sharing.attesting.Recordable;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.items.Narrative;
import nl.perspectief.sharing.review.ShareTurn;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody records by hand in a case: who may, who reads it, and what becomes of the shares that rest on it. */
class AttestedShareModuleTests extends FollowedCase {
    private static final String SECRET = "geheimhouding-uitzondering";
    private static final String DANGER = "acuut-gevaar";
    private static final LocalDate TODAY = Lichtendal.TODAY;

    private final CaseAttestations attestations = lichtendal.get(CaseAttestations.class);

    private CaseAnswer says(Acting who, String condition, boolean holds, LocalDate from, LocalDate until) {
        return attestations.record(
                who,
                caseId,
                new NewAttestation(condition, holds, new Narrative("Zij vroeg het zelf."), from, until, null));
    }

    private CaseAnswer helpContent() {
        return sharing.give(lotte, caseId, offer("c10", karim.professionalId(), null, null, TODAY.plusMonths(4)));
    }

    private Disclosure excepted(LocalDate until) {
        lichtendal.seat(caseId, "lotte.maatschappelijkwerk", true);
        Lichtendal.done(says(lotte, SECRET, true, TODAY, until));
        Lichtendal.done(helpContent());
        return share("c10");
    }

    private List<Recordable> seenBy(Acting who) {
        return attestations.look(who, caseId).orElseThrow().all().list();
    }

    private Recordable seen(Acting who, String condition) {
        return seenBy(who).stream()
                .filter(one -> one.condition().id().equals(condition))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void what_is_secret_is_given_once_the_helper_recorded_the_exception() {
        lichtendal.seat(caseId, "lotte.maatschappelijkwerk", true);
        assertThat(helpContent()).isInstanceOf(CaseAnswer.Withheld.class);
        Lichtendal.done(says(lotte, SECRET, true, TODAY, TODAY.plusDays(30)));
        Lichtendal.done(helpContent());
        assertThat(readBy(karim, share("c10"))).isTrue();
        assertThat(seen(lotte, SECRET).resting()).hasSize(1);
    }

    @Test
    void whoever_reads_it_is_told_of_the_day_on_which_it_stops_not_of_its_longer_term() {
        Disclosure share = excepted(TODAY.plusDays(10));
        assertThat(share.stopsEarly()).isTrue();
        assertThat(share.readableUntil()).isBefore(share.expiresAt()).isEqualTo(DutchDays.endOf(TODAY.plusDays(10)));
        Instant before = DutchDays.endOf(TODAY.plusDays(9));
        Instant after = DutchDays.endOf(TODAY.plusDays(10));
        assertThat(endingBy(before)).isEmpty();
        assertThat(endingBy(after)).containsExactly(share.id());
        assertThat(disclosures.casesExpiringBefore(karim, after))
                .isEqualTo(disclosures.casesExpiringBefore(karim, before) + 1);
    }

    /** In this case; others of this database end when they want. */
    private List<UUID> endingBy(Instant moment) {
        return disclosures.expiringBefore(karim, moment, 1_000).stream()
                .filter(one -> one.on(CaseFile.KIND).filter(caseId::equals).isPresent())
                .map(Disclosure::id)
                .toList();
    }

    @Test
    void it_rests_when_its_term_is_over_and_comes_back_when_it_is_recorded_again() {
        Disclosure share = excepted(TODAY.plusDays(10));
        at(TODAY.plusDays(10));
        assertThat(readBy(karim, share)).isTrue();
        at(TODAY.plusDays(11));
        assertThat(readBy(karim, share)).as("at midnight, before anything ran").isFalse();
        night.passes();
        rests(share, SECRET);
        Lichtendal.done(says(lotte, SECRET, true, TODAY.plusDays(11), TODAY.plusDays(40)));
        assertThat(readBy(karim, share)).isTrue();
        assertThat(turns(share))
                .extracting(ShareTurn::outcome)
                .containsExactlyInAnyOrder(ShareTurn.Outcome.RESTS, ShareTurn.Outcome.RESUMED);
    }

    @Test
    void what_was_taken_back_or_denied_ends_what_rests_on_it_at_once() {
        Disclosure share = excepted(TODAY.plusDays(30));
        UUID id = seen(lotte, SECRET).standing().getFirst().id();
        Lichtendal.done(attestations.end(lotte, caseId, id, new Narrative("Zij wil het niet meer.")));
        ended(share, SECRET);
        assertThat(readBy(karim, share)).isFalse();
        assertThat(seen(lotte, SECRET).history().getFirst().state(TODAY)).isEqualTo(Attestation.State.ENDED);
        assertThat(attestations.end(lotte, caseId, id, new Narrative("Nog eens.")))
                .isInstanceOf(CaseAnswer.Stale.class);

        Lichtendal.done(says(lotte, SECRET, true, TODAY, TODAY.plusDays(30)));
        Lichtendal.done(helpContent());
        Disclosure next = share("c10");
        Lichtendal.done(says(lotte, SECRET, false, TODAY, TODAY.plusDays(30)));
        ended(next, SECRET);
    }

    @Test
    void one_giver_does_not_lift_the_secrecy_of_another() {
        lichtendal.seat(caseId, "lotte.maatschappelijkwerk", true);
        Lichtendal.done(says(karim, SECRET, true, TODAY, TODAY.plusDays(30)));
        assertThat(helpContent()).isInstanceOf(CaseAnswer.Withheld.class);
    }

    @Test
    void who_the_covenant_does_not_name_records_nothing_and_who_may_not_know_sees_nothing() {
        lichtendal.seat(caseId, "lotte.maatschappelijkwerk", true);
        assertThat(says(ilse, SECRET, true, TODAY, TODAY.plusDays(30))).isInstanceOf(CaseAnswer.Absent.class);
        assertThat(says(mark, SECRET, true, TODAY, TODAY.plusDays(30)))
                .as("without a seat")
                .isInstanceOf(CaseAnswer.Absent.class);
        lichtendal.seat(caseId, "nora.leerplicht", true);
        assertThat(says(nora, "tweede-lezer", true, TODAY, TODAY.plusDays(30)))
                .as("the process lead does")
                .isInstanceOf(CaseAnswer.Absent.class);
        assertThat(says(karim, "toestemming", true, TODAY, TODAY.plusDays(30)))
                .as("that is looked up")
                .isInstanceOf(CaseAnswer.Absent.class);
        Lichtendal.done(says(lotte, SECRET, true, TODAY, TODAY.plusDays(30)));
        assertThat(seenBy(ilse))
                .extracting(one -> one.condition().id())
                .contains("tweede-lezer")
                .doesNotContain(SECRET);
        assertThat(lichtendal.rows(ilse.professionalId(), "attestation WHERE file_id = '" + caseId + "'"))
                .isZero();
        assertThat(seen(karim, SECRET).history()).singleElement().satisfies(one -> {
            assertThat(one.recorderName()).isEqualTo("Lotte Demodijk");
            assertThat(one.reason()).as("words stay with who wrote them").isNull();
        });
        assertThat(seen(lotte, SECRET).history().getFirst().reason()).isNotNull();
        assertThat(lichtendal.rows(
                        karim.professionalId(),
                        "attestation_words w JOIN attestation a ON a.id = w.attestation_id WHERE a.file_id = '" + caseId
                                + "'"))
                .isZero();
    }

    @Test
    void the_database_lets_nobody_record_for_another_or_in_a_role_that_is_not_theirs() {
        lichtendal.seat(caseId, "nora.leerplicht", false);
        String row = """
                INSERT INTO attestation (id, file_id, covenant, condition, holds, organisation_id, recorded_by,
                       recorded_as, recorded_at, from_day, until_day, of_giver, known_to)
                VALUES (gen_random_uuid(), ?, 'lokale-pga-lichtendal', 'x', true, ?, ?, ?, acting_now(), '2020-01-01', '2030-01-01', ?, '{}')""";
        for (Object[] wrong : List.<Object[]>of(
                new Object[] {caseId, nora.organisationId(), nora.professionalId(), "CASE_LEAD", nora.organisationId()},
                new Object[] {caseId, mark.organisationId(), nora.professionalId(), "CASE_PARTNER", null},
                new Object[] {caseId, nora.organisationId(), mark.professionalId(), "CASE_PARTNER", null},
                new Object[] {
                    caseId, nora.organisationId(), nora.professionalId(), "CASE_PARTNER", mark.organisationId()
                })) {
            assertThatThrownBy(() -> lichtendal
                            .get(Transactions.class)
                            .as(
                                    nora,
                                    () -> lichtendal
                                            .get(JdbcClient.class)
                                            .sql(row)
                                            .params(Arrays.asList(wrong))
                                            .update()))
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .message()
                    .containsAnyOf("row-level security policy for table \"attestation\"", "recorded_by is of who acts");
        }
    }

    @Test
    void danger_ends_by_itself_and_cannot_be_declared_for_long() {
        assertThat(says(karim, DANGER, true, TODAY, TODAY.plusDays(8))).isInstanceOf(CaseAnswer.Absent.class);
        Lichtendal.done(says(karim, DANGER, true, TODAY, TODAY.plusDays(7)));
        assertThat(seen(karim, DANGER).standing()).hasSize(1);
        at(TODAY.plusDays(8));
        assertThat(seen(karim, DANGER).standing()).isEmpty();
    }
}
