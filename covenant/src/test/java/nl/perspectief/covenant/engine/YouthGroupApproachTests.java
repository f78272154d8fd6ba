package nl.perspectief.covenant.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.perspectief.covenant.Examples;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Truth;
import org.junit.jupiter.api.Test;

/** What the example of the seven steps for youth groups must and must never allow. */
class YouthGroupApproachTests {
    private static final CompiledCovenant COVENANT =
            CompiledCovenant.of(Examples.read("jeugdgroepenaanpak-lichtendal"));
    private static final Everything EVERYTHING = new Everything(COVENANT);

    private boolean but(String missing, Question question) {
        return COVENANT.decide(question, id -> Truth.of(!id.equals(missing))).permitted();
    }

    private boolean ever(Predicate<Question> where) {
        return EVERYTHING.has(where);
    }

    @Test
    void no_name_before_step_2b() {
        assertThat(ever(other -> Set.of("g1", "g2a").contains(other.phase())
                        && !other.category().equals("c4")))
                .isFalse();
        Question question =
                new Question("jongerenwerk", "gemeente", "groepsregisseur", "c4", "begrijpen", "g1", Extent.HIT);
        assertThat(but("geen", question)).isTrue();
        assertThat(but("zonder-naam", question)).isFalse();
    }

    @Test
    void a_name_is_listed_only_when_the_group_is_a_problem_and_the_youth_was_seen_more_than_once_and_is_twelve() {
        for (String giver : List.of("politie", "gemeente")) {
            Question question = new Question(giver, "om", "driehoek", "c1", "begrijpen", "g2b", Extent.SUMMARY);
            assertThat(but("geen", question)).isTrue();
            for (String needed : List.of(
                    "groep-problematisch",
                    "meer-dan-eens-gezien",
                    "twaalf-of-ouder",
                    "geinformeerd-of-uitgesteld",
                    "niet-ouder-dan-6-maanden")) {
                assertThat(but(needed, question)).as(needed).isFalse();
            }
        }
        assertThat(ever(other -> Set.of("c22", "c23", "c25").contains(other.category())))
                .isFalse();
    }

    @Test
    void a_youth_worker_chooses_and_never_gets_the_list() {
        Question question =
                new Question("jongerenwerk", "gemeente", "groepsregisseur", "c15", "begrijpen", "g3", Extent.SUMMARY);
        assertThat(but("geen", question)).isTrue();
        assertThat(but("jongerenwerk-wil", question)).isFalse();
        assertThat(but("beiden-getekend", question)).isFalse();
        assertThat(ever(other -> Set.of("jongerenwerk", "leerplicht", "maatschappelijkwerk", "school")
                                .contains(other.receiver())
                        && Set.of("c12", "c15", "c24").contains(other.category())))
                .isFalse();
    }

    @Test
    void there_is_no_full_picture_of_help() {
        assertThat(ever(other -> other.category().equals("c9") && other.form() != Extent.HIT))
                .isFalse();
        assertThat(ever(other -> other.category().equals("c10"))).isFalse();
    }

    @Test
    void a_place_on_the_list_is_not_enough_for_a_case_of_ones_own() {
        Question question =
                new Question("gemeente", "gemeente", "procesregisseur", "c1", "overdracht", "g5", Extent.SUMMARY);
        assertThat(but("geen", question)).isTrue();
        for (String needed : List.of("kernlid", "prioriteit", "overdracht-besloten")) {
            assertThat(but(needed, question)).as(needed).isFalse();
        }
        assertThat(ever(other -> other.purpose().equals("overdracht")
                        && Set.of("c5", "c9", "c12", "c24").contains(other.category())))
                .isFalse();
    }

    @Test
    void nothing_is_given_when_it_is_over_or_for_learning() {
        assertThat(ever(other -> other.phase().equals("afgeschermd"))).isFalse();
        assertThat(ever(other -> other.purpose().equals("leren"))).isFalse();
    }
}
