package nl.perspectief.guide.advice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Decision;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.engine.CompiledCovenant;
import nl.perspectief.covenant.meaning.PartnerKind;
import nl.perspectief.covenant.meaning.PhaseMeaning;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Named;
import nl.perspectief.covenant.vocabulary.Source;
import nl.perspectief.guide.StepKind;
import nl.perspectief.guide.Worry;
import nl.perspectief.shared.ModuleServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a step says may be shared, beside what the covenant itself decides. */
class StepSharingModuleTests {
    private static ModuleServer server;
    private static StepSharing sharing;

    @BeforeAll
    static void start() {
        server = new ModuleServer("register", "guide");
        sharing = server.get(StepSharing.class);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static List<CovenantSays.May> may(List<CovenantSays> says) {
        return says.stream()
                .filter(CovenantSays.May.class::isInstance)
                .map(CovenantSays.May.class::cast)
                .toList();
    }

    @Test
    void what_a_youth_worker_may_give_with_a_signal_is_what_the_covenant_permits_on_those_conditions_and_on_no_fewer() {
        List<CovenantSays.May> answers = may(sharing.referring(PartnerKind.YOUTH_WORK));
        assertThat(answers).isNotEmpty();
        int asked = 0;
        for (CovenantSays.May answer : answers) {
            CompiledCovenant compiled = CompiledCovenant.of(answer.covenant());
            for (Giving giving : answer.givings()) {
                assertThat(giving.rules()).as("the rule to fold out").isNotEmpty();
                for (Question question : questions(answer, giving)) {
                    asked++;
                    assertThat(compiled.decide(question, facts(answer.covenant(), giving, "")))
                            .as(question + " on " + giving.conditions())
                            .isInstanceOf(Decision.Permit.class);
                }
            }
            assertThat(answer.givings().stream()
                            .flatMap(giving -> Stream.concat(giving.conditions().stream(), giving.unless().stream()))
                            .map(Condition::id)
                            .distinct()
                            .filter(id -> enough(compiled, answer, id)))
                    .as("a condition that nothing needs")
                    .isEmpty();
        }
        assertThat(asked).isGreaterThan(2);
    }

    /** Whether everything stays permitted without one of the conditions. */
    private static boolean enough(CompiledCovenant compiled, CovenantSays.May answer, String without) {
        return answer.givings().stream()
                .filter(giving -> Stream.concat(giving.conditions().stream(), giving.unless().stream())
                        .anyMatch(condition -> condition.id().equals(without)))
                .flatMap(giving -> questions(answer, giving).stream()
                        .map(question -> compiled.decide(question, facts(answer.covenant(), giving, without))))
                .allMatch(Decision.Permit.class::isInstance);
    }

    /** With a purpose and a phase of a signal, in which the covenant lets it at all. */
    private static List<Question> questions(CovenantSays.May answer, Giving giving) {
        Covenant covenant = answer.covenant();
        CompiledCovenant compiled = CompiledCovenant.of(covenant);
        List<String> roles = giving.roles().isEmpty() ? covenant.vocabulary().ids(Dimension.ROLE) : giving.roles();
        return answer.givers().stream()
                .flatMap(giver -> giving.receivers().stream()
                        .flatMap(receiver -> giving.categories().stream()
                                .map(category -> possible(compiled, giving, giver.id(), receiver, roles, category))))
                .toList();
    }

    private static Question possible(
            CompiledCovenant compiled,
            Giving giving,
            String giver,
            String receiver,
            List<String> roles,
            String category) {
        Covenant covenant = compiled.covenant();
        return covenant.vocabulary().phases(PhaseMeaning.SIGNAL).stream()
                .map(Named::id)
                .flatMap(phase -> covenant.vocabulary().ids(Dimension.PURPOSE).stream()
                        .map(purpose -> new Question(
                                giver, receiver, roles.getFirst(), category, purpose, phase, giving.form())))
                .filter(question -> compiled.decide(question, facts(covenant, giving, "")) instanceof Decision.Permit)
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError(giver + " may not give " + category + " to " + receiver + " at all"));
    }

    private static Facts facts(Covenant covenant, Giving giving, String without) {
        Set<String> holds = new HashSet<>();
        giving.conditions().forEach(condition -> holds.add(condition.id()));
        covenant.conditions().stream()
                .filter(condition -> condition.source() == Source.REGISTER)
                .forEach(condition -> holds.add(condition.id()));
        holds.remove(without);
        Set<String> fails = new HashSet<>();
        giving.unless().forEach(condition -> fails.add(condition.id()));
        fails.remove(without);
        return id -> holds.contains(id) ? Truth.TRUE : fails.contains(id) ? Truth.FALSE : Truth.UNKNOWN;
    }

    @Test
    void a_kind_of_partner_that_no_covenant_has_is_told_so_by_each() {
        assertThat(sharing.referring(PartnerKind.TAX))
                .isNotEmpty()
                .allMatch(CovenantSays.NoSuchPartner.class::isInstance);
    }

    @Test
    void a_consult_gives_no_name_and_a_recruiter_goes_to_security_only() {
        assertThat(may(sharing.at(PartnerKind.YOUTH_WORK, StepKind.CONSULT, Worry.WORRY)))
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.givings())
                        .allSatisfy(giving -> assertThat(giving.categories())
                                .doesNotContainAnyElementsOf(answer
                                        .covenant()
                                        .vocabulary()
                                        .categories(nl.perspectief.covenant.meaning.CategoryMeaning.IDENTITY)
                                        .stream()
                                        .map(Named::id)
                                        .toList())));
        assertThat(may(sharing.at(PartnerKind.YOUTH_WORK, StepKind.RECRUITER, Worry.URGENT)))
                .isNotEmpty()
                .allSatisfy(answer -> assertThat(answer.givings())
                        .flatExtracting(Giving::receivers)
                        .isSubsetOf(Stream.of(PartnerKind.POLICE, PartnerKind.RIEC)
                                .flatMap(kind -> answer.covenant().vocabulary().partners(kind).stream())
                                .map(Named::id)
                                .toList()));
    }

    @Test
    void a_talk_gives_nothing_to_anybody() {
        assertThat(Stream.of(StepKind.TALK, StepKind.SAY, StepKind.PARENTS, StepKind.SELF))
                .noneMatch(step -> StepSharing.gives(step, Worry.WORRY))
                .allMatch(step ->
                        sharing.at(PartnerKind.SCHOOL, step, Worry.WORRY).isEmpty());
    }

    /** Who noticed something asks who helps for advice; police and prosecution are no advisers, and in danger one asks nobody first. */
    @Test
    void a_consult_is_with_who_helps_and_in_danger_with_ones_own_organisation_only() {
        for (PartnerKind kind : List.of(PartnerKind.SCHOOL, PartnerKind.YOUTH_WORK, PartnerKind.SOCIAL_WORK)) {
            assertThat(may(sharing.at(kind, StepKind.CONSULT, Worry.URGENT)))
                    .isNotEmpty()
                    .allSatisfy(answer -> assertThat(answer.givings())
                            .flatExtracting(Giving::receivers)
                            .doesNotContainAnyElementsOf(Stream.of(
                                            PartnerKind.POLICE,
                                            PartnerKind.PROSECUTION,
                                            PartnerKind.PROBATION,
                                            PartnerKind.RIEC)
                                    .flatMap(one -> answer.covenant().vocabulary().partners(one).stream())
                                    .map(Named::id)
                                    .toList()));
            assertThat(sharing.at(kind, StepKind.CONSULT, Worry.DANGER)).isEmpty();
        }
        assertThat(StepSharing.gives(StepKind.CONSULT, Worry.DANGER)).isFalse();
    }
}
