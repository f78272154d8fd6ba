package nl.perspectief.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.perspectief.casework.informing.Authority;
import nl.perspectief.casework.informing.Concerned;
import nl.perspectief.casework.informing.Informing;
import nl.perspectief.covenant.Truth;
import nl.perspectief.register.facts.Consent;
import nl.perspectief.register.facts.Consent.Answer;
import nl.perspectief.shared.Age;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whose telling and whose answer the law asks at an age, over all that a youth and two parents can be and say. */
class InformingTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);

    /** A parent as generated; absent is a parent that nobody wrote down. */
    private record Parent(Authority authority, Answer answer) {}

    private static List<@Nullable Parent> parents() {
        List<@Nullable Parent> all = new ArrayList<>();
        all.add(null);
        for (Authority authority : Authority.values()) {
            for (Answer answer : Answer.values()) {
                all.add(new Parent(authority, answer));
            }
        }
        return all;
    }

    private static Informing informing(Answer youth, @Nullable Parent... parents) {
        List<Concerned> all = new ArrayList<>();
        all.add(new Concerned(true, Authority.NO, DAY, null, youth));
        for (Parent parent : parents) {
            if (parent != null) {
                all.add(new Concerned(false, parent.authority(), DAY, null, parent.answer()));
            }
        }
        return new Informing(all, null);
    }

    @Test
    void no_answers_at_any_age_make_consent_that_the_law_does_not_give() {
        int combinations = 0;
        for (int youngest = 8; youngest <= 19; youngest++) {
            for (int oldest = youngest; oldest <= 19; oldest++) {
                for (Answer youth : Answer.values()) {
                    for (Parent one : parents()) {
                        for (Parent other : parents()) {
                            Truth agreed = informing(youth, one, other).agreed(new Age(youngest, oldest));
                            if (agreed == Truth.TRUE) {
                                for (int years = youngest; years <= oldest; years++) {
                                    assertThat(lawful(years, youth, one, other))
                                            .as("%s %s %s %s", years, youth, one, other)
                                            .isTrue();
                                }
                            }
                            combinations++;
                        }
                    }
                }
            }
        }
        assertThat(combinations).isEqualTo(78 * 3 * 100);
    }

    /** As the law says it, written another way: Youth Act 7.3.4 and 7.3.15. */
    private static boolean lawful(int years, Answer youth, @Nullable Parent one, @Nullable Parent other) {
        boolean youthSaysYes = youth == Answer.CONSENTS;
        List<Parent> deciding = Stream.of(
                        one == null ? List.<Parent>of() : List.of(one),
                        other == null ? List.<Parent>of() : List.of(other))
                .flatMap(List::stream)
                .filter(parent -> parent.authority() != Authority.NO)
                .toList();
        boolean parentsSayYes = deciding.stream().anyMatch(parent -> parent.authority() == Authority.YES)
                && deciding.stream().noneMatch(parent -> parent.answer() != Answer.CONSENTS);
        if (years < 12) {
            return parentsSayYes;
        }
        return years < 16 ? youthSaysYes && parentsSayYes : youthSaysYes;
    }

    @ParameterizedTest
    @CsvSource({
        "11, NOT_ASKED, CONSENTS, CONSENTS, TRUE",
        "11, CONSENTS, CONSENTS, OBJECTS, FALSE",
        "12, NOT_ASKED, CONSENTS, CONSENTS, UNKNOWN",
        "13, CONSENTS, CONSENTS, OBJECTS, FALSE",
        "15, OBJECTS, CONSENTS, CONSENTS, FALSE",
        "15, CONSENTS, CONSENTS, NOT_ASKED, UNKNOWN",
        "15, CONSENTS, CONSENTS, CONSENTS, TRUE",
        "16, CONSENTS, OBJECTS, OBJECTS, TRUE",
        "16, OBJECTS, CONSENTS, CONSENTS, FALSE",
    })
    void one_no_of_those_who_decide_is_a_no(int years, Answer youth, Answer mother, Answer father, Truth agreed) {
        assertThat(informing(youth, new Parent(Authority.YES, mother), new Parent(Authority.YES, father))
                        .agreed(Age.of(years)))
                .isEqualTo(agreed);
    }

    @Test
    void who_may_have_authority_can_stop_it_and_cannot_allow_it() {
        Parent sure = new Parent(Authority.YES, Answer.CONSENTS);
        assertThat(informing(Answer.CONSENTS, new Parent(Authority.UNKNOWN, Answer.CONSENTS))
                        .agreed(Age.of(14)))
                .isEqualTo(Truth.UNKNOWN);
        assertThat(informing(Answer.CONSENTS, sure, new Parent(Authority.UNKNOWN, Answer.OBJECTS))
                        .agreed(Age.of(14)))
                .isEqualTo(Truth.FALSE);
        assertThat(informing(Answer.CONSENTS, sure, new Parent(Authority.NO, Answer.OBJECTS))
                        .agreed(Age.of(14)))
                .isEqualTo(Truth.TRUE);
    }

    @ParameterizedTest
    @EnumSource(Answer.class)
    void without_an_age_only_what_holds_at_each_age_is_known(Answer youth) {
        Parent yes = new Parent(Authority.YES, Answer.CONSENTS);
        assertThat(informing(youth, yes).agreed(null))
                .isEqualTo(youth == Consent.Answer.CONSENTS ? Truth.TRUE : Truth.UNKNOWN);
    }

    @Test
    void postponing_counts_until_the_day_of_its_review_and_for_each_by_itself() {
        Concerned told = new Concerned(true, Authority.NO, DAY, null, Answer.NOT_ASKED);
        Concerned later = new Concerned(false, Authority.YES, null, DAY, Answer.NOT_ASKED);
        Informing split = new Informing(List.of(told, later), null);

        assertThat(split.toldOrPostponed(DAY, Age.of(14))).isEqualTo(Truth.TRUE);
        assertThat(split.toldOrPostponed(DAY.plusDays(1), Age.of(14))).isEqualTo(Truth.FALSE);
        assertThat(split.toldOrPostponed(DAY.plusDays(1), Age.of(16)))
                .as("from 16 the parents are not told")
                .isEqualTo(Truth.TRUE);
        assertThat(split.toldOrPostponed(DAY.plusDays(1), null)).isEqualTo(Truth.FALSE);
        assertThat(Informing.NOTHING_YET.toldOrPostponed(DAY, Age.of(16))).isEqualTo(Truth.FALSE);
    }

    @Test
    void turning_12_and_16_changes_who_is_told_on_the_day() {
        Concerned untold = new Concerned(true, Authority.NO, null, null, Answer.NOT_ASKED);
        Concerned parent = new Concerned(false, Authority.YES, DAY, null, Answer.NOT_ASKED);
        Informing parentsOnly = new Informing(List.of(untold, parent), null);
        assertThat(parentsOnly.toldOrPostponed(DAY, Age.of(11))).isEqualTo(Truth.TRUE);
        assertThat(parentsOnly.toldOrPostponed(DAY, Age.of(12))).isEqualTo(Truth.FALSE);
        assertThat(parentsOnly.toldOrPostponed(DAY, new Age(11, 12))).isEqualTo(Truth.FALSE);
    }
}
