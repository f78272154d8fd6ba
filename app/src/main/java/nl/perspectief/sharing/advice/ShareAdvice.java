package nl.perspectief.sharing.advice;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.Audit;
import nl.perspectief.audit.AuditEvent;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Vocabulary;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.register.asof.CovenantAsOf;
import nl.perspectief.sharing.Decisions;
import nl.perspectief.sharing.advice.SharingSource.Known;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * "May I share this?": the same decision point that gives, asked for advice. It looks at the covenant, the register and
 * what the asker's own signal or case says, never at what a receiver has.
 */
@Component
public class ShareAdvice {
    private final Decisions decisions;
    private final ObjectProvider<SharingSource> sources;
    private final Professionals professionals;
    private final Audit audit;
    private final Clock clock;

    ShareAdvice(
            Decisions decisions,
            ObjectProvider<SharingSource> sources,
            Professionals professionals,
            Audit audit,
            Clock clock) {
        this.decisions = decisions;
        this.professionals = professionals;
        this.sources = sources;
        this.audit = audit;
        this.clock = clock;
    }

    /** What one can share from, of all modules that keep such things. */
    public List<SharingSource> sources() {
        return sources.stream()
                .sorted(Comparator.comparing(SharingSource::field))
                .toList();
    }

    /** Where somebody finds what she could share in such a phase. */
    private @Nullable String list(Acting acting, Vocabulary words, String phase) {
        return words.phases().stream()
                .filter(one -> one.id().equals(phase))
                .flatMap(one -> one.means().stream())
                .flatMap(meaning -> sources.stream().flatMap(source -> source.list(acting.mandate(), meaning).stream()))
                .findFirst()
                .orElse(null);
    }

    /**
     * Answers each of these, in the same order, and notes that it was asked. A word that the covenant does not know gets a
     * no.
     *
     * @param asked of one covenant; not empty
     */
    public List<Advice> ask(Acting acting, List<SharingQuestion> asked, @Nullable Known known) {
        CovenantAsOf inForce = decisions.inForce(asked.getFirst().regime(), clock.instant());
        Staff staff = Staff.of(professionals);
        note(acting, known);
        return asked.stream()
                .map(question -> answer(acting, inForce, staff, question, known))
                .toList();
    }

    private Advice answer(
            Acting acting, CovenantAsOf inForce, Staff staff, SharingQuestion asked, @Nullable Known known) {
        Vocabulary words = inForce.covenant().covenant().vocabulary();
        ShareAdviser adviser = new ShareAdviser(
                inForce,
                acting.mandate().roles().stream()
                        .flatMap(role -> role.in(words).stream())
                        .collect(Collectors.toSet()),
                known,
                asked.matter(),
                asked.told(),
                staff);
        Question question = nearest(adviser, acting.organisation().partner(), asked);
        Advice.Verdict verdict = adviser.weigh(question);
        List<Condition> tellable = adviser.tellable(question);
        Doers doers = new Doers(
                acting, words, staff, known == null ? null : known.origin(), list(acting, words, question.phase()));
        return new Advice(
                question,
                adviser.covenant(),
                verdict,
                tellable,
                new Alternatives(adviser, question, verdict).all(),
                doers(doers, verdict, tellable),
                adviser.readers(question),
                doers.contact());
    }

    private static Map<String, Doer> doers(Doers doers, Advice.Verdict verdict, List<Condition> tellable) {
        Map<String, Doer> found = new HashMap<>();
        if (verdict instanceof Advice.NotYet notYet) {
            notYet.ways().stream()
                    .flatMap(way -> way.steps().stream())
                    .forEach(step -> found.computeIfAbsent(
                            step.condition().id(), _ -> doers.of(step, tellable.contains(step.condition()))));
        }
        return found;
    }

    /** With what the asker left open such that it comes nearest to a yes: the role of a reader who is there, the aim, the form. */
    private static Question nearest(ShareAdviser adviser, String giver, SharingQuestion asked) {
        return asked.aims().stream()
                .flatMap(aim -> asked.forms().stream()
                        .flatMap(form -> roles(adviser, asked)
                                .map(role -> new Question(
                                        giver,
                                        asked.receiver(),
                                        role,
                                        asked.category(),
                                        aim.purpose(),
                                        aim.phase(),
                                        form))))
                .min(Comparator.comparingInt(question -> adviser.weigh(question).distance()))
                .orElseThrow();
    }

    /** The one that was named; else each that somebody there has, and any when the covenant knows none of those. */
    private static Stream<String> roles(ShareAdviser adviser, SharingQuestion asked) {
        if (asked.role() != null) {
            return Stream.of(asked.role());
        }
        List<String> all = adviser.covenant().vocabulary().ids(Dimension.ROLE);
        Set<String> there = adviser.rolesAt(asked.receiver());
        return there.isEmpty() ? all.stream() : all.stream().filter(there::contains);
    }

    private void note(Acting acting, @Nullable Known known) {
        AuditEvent asked = AuditEvent.done(Action.ASKED, ObjectType.SHARING_QUESTION, null);
        UUID lead = known == null ? null : known.leadOrganisationId();
        audit.note(
                acting,
                known == null || lead == null ? asked : asked.inCase(known.id(), lead),
                ProcessingActivity.SHARING_QUESTION,
                known == null ? List.of() : List.of(known.subjectId()));
    }
}
