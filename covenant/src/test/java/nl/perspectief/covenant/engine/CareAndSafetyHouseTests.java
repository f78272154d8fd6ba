package nl.perspectief.covenant.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.perspectief.covenant.Decision;
import nl.perspectief.covenant.Examples;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Obligation;
import nl.perspectief.covenant.Onward;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Truth;
import org.junit.jupiter.api.Test;

/** What the example of a care and safety house must and must never allow (WGS paragraph 2.4). */
class CareAndSafetyHouseTests {
    private static final CompiledCovenant COVENANT =
            CompiledCovenant.of(Examples.read("zorg-en-veiligheidshuis-lichtendal"));
    private static final Everything EVERYTHING = new Everything(COVENANT);

    private boolean but(String missing, Question question) {
        return COVENANT.decide(question, id -> Truth.of(!id.equals(missing))).permitted();
    }

    private boolean ever(Predicate<Question> where) {
        return EVERYTHING.has(where);
    }

    private static final Set<String> THIRD = Set.of("school", "halt", "jongerenwerk");

    @Test
    void a_third_party_gets_a_sheet_and_no_account_and_only_after_signing_for_secrecy() {
        Question question = new Question("gemeente", "school", "derde", "c17", "casus", "s5", Extent.SUMMARY);
        assertThat(COVENANT.decide(question, _ -> Truth.TRUE)).isInstanceOfSatisfying(Decision.Permit.class, permit -> {
            assertThat(permit.obligations()).contains(Obligation.HAND_OVER);
            assertThat(permit.onward()).isEqualTo(Onward.NO);
        });
        assertThat(but("geheimhouding-getekend", question)).isFalse();
        assertThat(but("deskundigheid-nodig", question)).isFalse();
        assertThat(ever(other ->
                        THIRD.contains(other.receiver()) && !Set.of("c1", "c17").contains(other.category())))
                .isFalse();
    }

    @Test
    void only_police_data_of_the_daily_task_come_in_and_never_in_full() {
        Question question = new Question("politie", "gemeente", "casusregisseur", "c12", "casus", "s5", Extent.SUMMARY);
        assertThat(but("geen", question)).isTrue();
        assertThat(but("wpg-8-of-13", question)).isFalse();
        assertThat(ever(other -> other.category().equals("c19"))).isFalse();
        assertThat(ever(other -> other.category().equals("c12") && other.form() == Extent.FULL))
                .isFalse();
        assertThat(ever(other -> other.category().equals("c12")
                        && !other.giver().equals("politie")
                        && other.form() != Extent.HIT))
                .isFalse();
    }

    @Test
    void secrecy_yields_only_to_an_exception_and_the_suppliers_condition_and_never_to_security() {
        Question question = new Question("ggz", "gi", "deelnemer", "c11", "casus", "s6", Extent.SUMMARY);
        assertThat(but("geen", question)).isTrue();
        assertThat(but("geheimhouding-uitzondering", question)).isFalse();
        assertThat(but("voorwaarde-leverancier", question)).isFalse();
        assertThat(ever(other -> Set.of("c10", "c11").contains(other.category())
                        && Set.of("politie", "om", "reclassering", "riec").contains(other.receiver())))
                .isFalse();
    }

    @Test
    void content_waits_for_the_circle_and_stops_when_the_case_is_shielded() {
        assertThat(ever(other -> Set.of("s1", "s2", "s3", "s4").contains(other.phase())
                        && Set.of("toets", "casus").contains(other.purpose())
                        && Set.of("c5", "c6", "c7", "c8", "c9", "c10", "c11", "c12", "c13")
                                .contains(other.category())
                        && other.form() != Extent.HIT))
                .isFalse();
        assertThat(ever(other -> other.phase().equals("s7"))).isFalse();
    }

    @Test
    void the_riec_hears_who_is_involved_and_what_is_aligned_and_nothing_else() {
        Question question = new Question("gemeente", "riec", "derde", "c1", "afstemmen", "s5", Extent.HIT);
        assertThat(but("geen", question)).isTrue();
        assertThat(but("rac-getoetst", question)).isFalse();
        assertThat(ever(other ->
                        other.receiver().equals("riec") && !Set.of("c1", "c17").contains(other.category())))
                .isFalse();
        assertThat(ever(other ->
                        other.receiver().equals("riec") && other.category().equals("c1") && other.form() != Extent.HIT))
                .isFalse();
    }

    @Test
    void a_case_comes_and_goes_by_a_decision_only_and_without_what_others_gave_here() {
        Question in = new Question("gemeente", "politie", "deelnemer", "c4", "overdracht", "s1", Extent.SUMMARY);
        Question back =
                new Question("gemeente", "gemeente", "procesregisseur", "c17", "overdracht", "s6", Extent.SUMMARY);
        for (Question question : List.of(in, back)) {
            assertThat(but("geen", question)).isTrue();
            assertThat(but("overdracht-besloten", question)).isFalse();
        }
        assertThat(but("criteria-getoond", in)).isFalse();
        assertThat(ever(other -> other.purpose().equals("overdracht")
                        && Set.of("c6", "c7", "c8", "c9", "c10", "c11", "c12", "c13")
                                .contains(other.category())))
                .isFalse();
    }

    @Test
    void nationality_and_persons_for_learning_are_nowhere() {
        assertThat(ever(other -> other.category().equals("c22"))).isFalse();
        assertThat(ever(other -> other.purpose().equals("leren"))).isFalse();
        assertThat(ever(other -> other.role().equals("zonder-inzage"))).isFalse();
    }
}
