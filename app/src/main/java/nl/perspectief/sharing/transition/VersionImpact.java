package nl.perspectief.sharing.transition;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.Audit;
import nl.perspectief.audit.AuditEvent;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Decision;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.Specification;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.analysis.Difference;
import nl.perspectief.covenant.analysis.Fate;
import nl.perspectief.covenant.meaning.Fact;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Vocabulary;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.Organisations;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.register.asof.CovenantAsOf;
import nl.perspectief.register.facts.FactLog;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.Decisions;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.items.FileColumns;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What becomes of the own organisation's shares when another version of the covenant takes effect. */
@Component
public class VersionImpact {
    private final Transactions transactions;
    private final JdbcVersionImpact rows;
    private final Decisions decisions;
    private final Organisations organisations;
    private final Audit audit;
    private final Clock clock;

    VersionImpact(
            Transactions transactions,
            JdbcVersionImpact rows,
            Decisions decisions,
            Organisations organisations,
            Audit audit,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.decisions = decisions;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A share that will be unlawful.
     *
     * @param caseId for who works with persons; absent for others, and outside a case
     * @param rules of the new version: the prohibitions that hold, or else the permissions that fail
     * @param missing what those permissions wait for, as far as the reader may know how it stands
     */
    public record Ending(
            UUID id,
            Organisation giver,
            Organisation receiver,
            Role role,
            String category,
            String purpose,
            Instant givenAt,
            @Nullable UUID caseId,
            List<Rule> rules,
            List<Condition> missing) {}

    /**
     * What the own organisation gave or received and becomes unlawful, as far as row-level security shows it to who acts;
     * the look is noted. Whether partners sign the new version in time is another question, that the register answers.
     */
    public List<Ending> endings(Acting acting, Difference difference) {
        return transactions.as(acting, () -> {
            Instant now = clock.instant();
            CovenantAsOf inForce = decisions.inForce(difference.before().id(), now);
            Function<Disclosure, Facts> facts = given -> facts(acting, inForce, difference, given);
            List<Disclosure> ending = rows.ofOrganisationAt(acting.organisationId(), now, starts(difference)).stream()
                    .filter(given -> given.covenant().equals(difference.before().id()))
                    .filter(given ->
                            difference.of(question(difference.before(), given), facts.apply(given)) == Fate.ENDS)
                    .toList();
            Map<UUID, Organisation> named =
                    organisations.all().stream().collect(Collectors.toMap(Organisation::id, Function.identity()));
            List<Ending> endings = ending.stream()
                    .map(given -> ending(acting, difference.after(), named, given, facts.apply(given)))
                    .toList();
            audit.note(
                    acting,
                    AuditEvent.done(Action.LISTED, ObjectType.DISCLOSURE, null),
                    ProcessingActivity.COVENANT_SWITCHING,
                    ending.stream().map(Disclosure::subjectId).distinct().toList());
            return endings;
        });
    }

    private static Instant starts(Difference difference) {
        return difference.after().validFrom().atStartOfDay(DutchDays.ZONE).toInstant();
    }

    private static Question question(Covenant covenant, Disclosure given) {
        return given.question(covenant.vocabulary(), given.phase());
    }

    /**
     * What was known when it was given, and what the register says now. A fact that the reader may not know counts only as
     * far as the share itself tells it: what it rests on was so.
     */
    private static Facts facts(Acting acting, CovenantAsOf inForce, Difference difference, Disclosure given) {
        Facts known = inForce.facts(question(difference.before(), given), FactLog.read(given.facts()), null);
        List<Rule> rests = difference.before().rules().stream()
                .filter(rule -> given.rules().contains(rule.id()))
                .toList();
        return id -> mayKnow(acting, difference, id)
                ? known.of(id)
                : rests.stream().anyMatch(rule -> rule.all().contains(id)) ? Truth.TRUE : Truth.UNKNOWN;
    }

    private static boolean mayKnow(Acting acting, Difference difference, String id) {
        return Stream.of(difference.after(), difference.before())
                .map(Covenant::vocabulary)
                .filter(words -> words.condition(id).isPresent())
                .findFirst()
                .stream()
                .anyMatch(words -> mayKnow(acting, words, words.condition(id).orElseThrow()));
    }

    private static boolean mayKnow(Acting acting, Vocabulary words, Condition condition) {
        return acting.mandate().roles().stream()
                .anyMatch(role -> role.in(words).stream().anyMatch(condition::knownTo));
    }

    private static Ending ending(
            Acting acting, Covenant after, Map<UUID, Organisation> named, Disclosure given, Facts facts) {
        Decision then = Specification.decide(after, question(after, given), facts);
        List<Rule> rules = switch (then) {
            case Decision.Permit permit -> permit.rules();
            case Decision.Refusal refusal -> refusal.rules();
            case Decision.Undetermined undetermined -> undetermined.rules();
        };
        List<String> missing = switch (then) {
            case Decision.Permit _ -> List.of();
            case Decision.Refusal refusal -> refusal.missing();
            case Decision.Undetermined undetermined -> undetermined.unknown();
        };
        return new Ending(
                given.id(),
                Objects.requireNonNull(named.get(given.giverOrganisationId())),
                Objects.requireNonNull(named.get(given.receiverOrganisationId())),
                given.receiverRole(),
                given.category(),
                given.purpose(),
                given.givenAt(),
                acting.mandate().seesPersons() ? FileColumns.inCase(given.file()) : null,
                rules,
                missing.stream()
                        .flatMap(id -> after.vocabulary().condition(id).stream())
                        .filter(condition -> condition.fact() != Fact.DANGER)
                        .filter(condition -> mayKnow(acting, after.vocabulary(), condition))
                        .toList());
    }
}
