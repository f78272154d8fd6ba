package nl.perspectief.register.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.meaning.AgeAtLeast;
import nl.perspectief.covenant.meaning.Fact;
import nl.perspectief.covenant.meaning.FactMeaning;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Source;
import nl.perspectief.shared.Age;
import nl.perspectief.shared.BirthDate;
import org.junit.jupiter.api.Test;

class UndecidedAgeTests {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
    private static final Condition SIXTEEN = condition(new AgeAtLeast(16));

    private static Condition condition(FactMeaning fact) {
        return new Condition("x", "x", Source.PERSON, null, Set.of(), fact);
    }

    private static Circumstances born(String register) {
        return Circumstances.UNKNOWN.aged(BirthDate.ofRegister(register).ageOn(DAY));
    }

    @Test
    void a_year_decides_when_the_youngest_and_the_oldest_are_old_enough() {
        assertThat(born("20090000").of(SIXTEEN)).isEqualTo(Truth.TRUE);
        assertThat(born("20110000").of(SIXTEEN)).isEqualTo(Truth.FALSE);
        assertThat(born("20090000").undecided(SIXTEEN)).isEmpty();
    }

    @Test
    void where_it_depends_on_the_day_it_is_unknown_and_the_reason_is_the_birth_date() {
        assertThat(born("20100000").of(SIXTEEN)).isEqualTo(Truth.UNKNOWN);
        assertThat(born("20100000").undecided(SIXTEEN)).contains(new Age(15, 16));
        assertThat(born("00000000").undecided(SIXTEEN)).contains(Age.UNKNOWN);
    }

    @Test
    void consent_that_nobody_was_asked_for_is_not_for_want_of_a_birth_date() {
        Condition consent = condition(Fact.CONSENT);
        assertThat(born("20100000").undecided(consent)).isEmpty();
        assertThat(born("20100000").with(Fact.CONSENT, Truth.UNKNOWN).undecided(consent))
                .isPresent();
        assertThat(born("20100000").with(Fact.CONSENT, false).undecided(consent))
                .isEmpty();
    }
}
