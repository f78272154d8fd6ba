package nl.perspectief.casework.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import nl.perspectief.casework.CaseFile;
import nl.perspectief.casework.MadeUp;
import nl.perspectief.casework.Phase;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.meaning.AgeAtLeast;
import nl.perspectief.covenant.meaning.Fact;
import nl.perspectief.covenant.meaning.FactMeaning;
import nl.perspectief.covenant.meaning.Route;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Source;
import nl.perspectief.register.facts.Circumstances;
import nl.perspectief.shared.Age;
import org.junit.jupiter.api.Test;

/** A case looks up each fact of files that nobody records by hand. */
class SuppliedFactsTests {
    private static Truth of(FactMeaning meaning) {
        CaseFile file = MadeUp.file(Phase.START);
        Circumstances known = CaseCircumstances.transfer(
                CaseCircumstances.action(CaseCircumstances.of(file, Age.of(15), true, true, true, MadeUp.DAY), true),
                true);
        return known.of(new Condition("x", "x", Source.CASE, null, Set.of(), meaning));
    }

    @Test
    void what_nobody_records_by_hand_a_case_knows() {
        for (Fact fact : Fact.values()) {
            boolean ofRegisterOrItem = fact == Fact.SIGNED
                    || fact == Fact.ASSESSED
                    || fact == Fact.POLICE_DECISION
                    || fact == Fact.SOURCE_TERM;
            if (!fact.byHand() && !ofRegisterOrItem) {
                assertThat(of(fact)).as(fact.name()).isNotEqualTo(Truth.UNKNOWN);
            }
        }
        assertThat(of(new AgeAtLeast(9))).isEqualTo(Truth.TRUE);
        assertThat(of(new AgeAtLeast(16))).isEqualTo(Truth.FALSE);
        assertThat(of(new Route(2))).isEqualTo(Truth.FALSE);
    }
}
