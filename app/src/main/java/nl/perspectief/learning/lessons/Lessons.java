package nl.perspectief.learning.lessons;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.AuditEvent;
import nl.perspectief.audit.AuditTrail;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.learning.lessons.LessonStep.Kind;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.shared.Ids;
import nl.perspectief.warning.Nameless;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lessons, for everybody who works in the partnership. One is adopted by two: who leads proposes it, and somebody of another
 * organisation who did not write it agrees. Reading is not noted, because nobody is in it; each deed is.
 */
@Component
public class Lessons {
    private final Transactions transactions;
    private final JdbcLessons rows;
    private final AuditTrail trail;
    private final Clock clock;

    Lessons(Transactions transactions, JdbcLessons rows, AuditTrail trail, Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.trail = trail;
        this.clock = clock;
    }

    /** One with what was done with it and what was said of it, in the order in which that was. */
    public record Discussed(Lesson lesson, List<LessonStep> steps, List<LessonWord> words) {
        public Discussed {
            steps = List.copyOf(steps);
            words = List.copyOf(words);
        }
    }

    /** Those that are proposed, then those that went, the latest first. */
    public List<Lesson> notAdopted(Acting acting) {
        return transactions.as(acting, rows::notAdopted);
    }

    /** Those that wait for who acts: to agree, or to look at again. */
    public List<Lesson> waiting(Acting acting, LocalDate today) {
        return Lesson.agrees(acting)
                ? transactions.as(acting, () -> rows.waiting(today)).stream()
                        .filter(one -> one.may(acting, Kind.ADOPTED) || one.may(acting, Kind.RENEWED))
                        .toList()
                : List.of();
    }

    public Optional<Lesson> find(Acting acting, UUID id) {
        return transactions.as(acting, () -> rows.find(id));
    }

    public Optional<Discussed> look(Acting acting, UUID id) {
        return transactions.as(
                acting, () -> rows.find(id).map(one -> new Discussed(one, rows.steps(id), rows.words(id))));
    }

    /** Proposes one. @param replaces one that holds and goes when this is adopted; absent when none does */
    public UUID propose(Acting acting, NewLesson lesson, @Nullable UUID replaces) {
        return transactions.as(acting, () -> {
            UUID id = Ids.next(clock.instant());
            rows.insert(id, acting, lesson, replaces, clock.instant());
            note(acting, Action.RECORDED, id);
            return id;
        });
    }

    /** Writes it anew. Whether it is of who acts, still open, and as it was read. */
    public boolean rewrite(Acting acting, UUID id, int version, NewLesson lesson) {
        return transactions.as(
                acting,
                () -> rows.rewrite(id, version, acting.professionalId(), lesson) && noted(acting, Action.CHANGED, id));
    }

    /** Says something of it. Whether it is still open for that. */
    public boolean say(Acting acting, UUID id, Nameless words) {
        return transactions.as(
                acting,
                () -> rows.say(id, acting.professionalId(), words, clock.instant())
                        && noted(acting, Action.RECORDED, id));
    }

    /** Proposes to adopt it, or looked at it again and leaves it as it is. Whether that may, and it is as it was read. */
    public boolean plan(Acting acting, UUID id, int version, Kind step, LocalDate reviewOn) {
        return step(acting, id, version, step, null, reviewOn);
    }

    /** Agrees, does not agree, or takes away. Whether that may, and it is as it was read. */
    public boolean decide(Acting acting, UUID id, int version, Kind step, @Nullable Nameless why) {
        return step(acting, id, version, step, why, null);
    }

    private boolean step(
            Acting acting, UUID id, int version, Kind step, @Nullable Nameless why, @Nullable LocalDate reviewOn) {
        return transactions.as(
                acting,
                () -> rows.find(id).filter(one -> one.may(acting, step)).isPresent()
                        && rows.step(id, version, acting, step, why, reviewOn, clock.instant())
                        && noted(acting, step == Kind.WITHDRAWN ? Action.WITHDREW : Action.DECIDED, id));
    }

    private boolean noted(Acting acting, Action action, UUID id) {
        note(acting, action, id);
        return true;
    }

    private void note(Acting acting, Action action, UUID id) {
        trail.record(acting, AuditEvent.done(action, ObjectType.LESSON, id));
    }
}
