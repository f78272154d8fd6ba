package nl.perspectief.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.stream.Stream;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.Audit;
import nl.perspectief.audit.Deed;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.casework.waiting.CaseworkWaiting;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.covenants.BoundWords;
import nl.perspectief.organisations.Acting;
import nl.perspectief.signals.SignalsWaiting;
import org.springframework.stereotype.Component;

/** Gathers what waits for one professional from all modules, each question under the purpose of its own pages. */
@Component
public class Desk {
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Comparator<Task> MOST_URGENT =
            Comparator.comparing(Task::due, Comparator.nullsLast(Comparator.naturalOrder()));

    private final SignalsWaiting signals;
    private final CaseworkWaiting casework;
    private final BoundWords words;
    private final Audit audit;
    private final Clock clock;

    Desk(SignalsWaiting signals, CaseworkWaiting casework, BoundWords words, Audit audit, Clock clock) {
        this.words = words;
        this.signals = signals;
        this.casework = casework;
        this.audit = audit;
        this.clock = clock;
    }

    /** For those who work with persons; nothing waits here for anyone else. */
    public Today of(Acting acting) {
        if (!acting.mandate().seesPersons()) {
            return Today.NOTHING;
        }
        CaseworkWaiting.Waiting cases = words.under(acting, PurposeMeaning.PERSONAL_PLAN)
                .map(this::cases)
                .orElse(CaseworkWaiting.Waiting.NONE);
        LocalDate today = day(clock.instant());
        SignalTasks ofSignals = SignalTasks.of(signals, acting, today, words);
        CaseTasks ofCases = new CaseTasks(cases, today, words);
        return new Today(
                Stream.concat(ofSignals.waiting(), ofCases.waiting())
                        .sorted(MOST_URGENT)
                        .toList(),
                Stream.concat(ofSignals.more(), ofCases.more()).toList(),
                Stream.of(ofSignals.fresh(), ofCases.fresh(), ofSignals.stopped(), ofCases.stopped())
                        .flatMap(tasks -> tasks)
                        .toList(),
                ofSignals.answered().others());
    }

    private CaseworkWaiting.Waiting cases(Acting acting) {
        CaseworkWaiting.Waiting cases = casework.forMe(acting);
        audit.note(
                acting,
                Deed.done(Action.LISTED, ObjectType.WORKLIST, null),
                ProcessingActivity.CASE_CONSULTING,
                cases.subjects());
        return cases;
    }

    static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZONE);
    }
}
