package nl.perspectief.sharing.advice;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.Audit;
import nl.perspectief.audit.AuditEvent;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.organisations.Acting;
import nl.perspectief.register.asof.CovenantAsOf;
import nl.perspectief.sharing.Decisions;
import nl.perspectief.sharing.advice.SharingSource.Kind;
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
    private final Audit audit;
    private final Clock clock;

    ShareAdvice(Decisions decisions, ObjectProvider<SharingSource> sources, Audit audit, Clock clock) {
        this.decisions = decisions;
        this.sources = sources;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is known of a signal or case; empty also when it is not this professional's to see. */
    public Optional<Known> known(Acting acting, Kind kind, UUID id) {
        return sources.stream()
                .filter(source -> source.kind() == kind)
                .findFirst()
                .flatMap(source -> source.known(acting, id));
    }

    /** Answers, and notes that it was asked. A word that the covenant does not know gets a no. */
    public Advice ask(Acting acting, SharingQuestion asked, @Nullable Known known) {
        CovenantAsOf inForce = decisions.inForce(asked.regime(), clock.instant());
        ShareAdviser adviser = new ShareAdviser(
                inForce,
                acting.mandate().roles().stream()
                        .flatMap(role -> role.in(inForce.covenant().covenant().vocabulary()).stream())
                        .collect(Collectors.toSet()),
                known,
                asked.told());
        Question question = nearest(adviser, acting.organisation().partner(), asked);
        Advice.Verdict verdict = adviser.weigh(question);
        note(acting, known);
        return new Advice(
                question,
                adviser.covenant(),
                verdict,
                adviser.tellable(question),
                new Alternatives(adviser, question, verdict).all());
    }

    /** With the role in which the receiver would come nearest to a yes, when the asker named none. */
    private static Question nearest(ShareAdviser adviser, String giver, SharingQuestion asked) {
        Covenant covenant = adviser.covenant();
        String named = asked.role();
        Stream<String> roles = named == null ? covenant.vocabulary().ids(Dimension.ROLE).stream() : Stream.of(named);
        return roles.map(role -> new Question(
                        giver, asked.receiver(), role, asked.category(), asked.purpose(), asked.phase(), asked.form()))
                .min(Comparator.comparingInt(question -> adviser.weigh(question).distance()))
                .orElseThrow();
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
