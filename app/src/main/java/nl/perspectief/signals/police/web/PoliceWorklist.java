package nl.perspectief.signals.police.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import nl.perspectief.covenant.meaning.PartnerKind;
import nl.perspectief.desk.Task;
import nl.perspectief.desk.Today;
import nl.perspectief.desk.Worklist;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Role;
import nl.perspectief.register.BoundWords;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.signals.police.PoliceSummaries;
import nl.perspectief.signals.police.PoliceSummary;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Summaries that were asked of a colleague of the police, and those that can still be taken back; for who weighs, what was answered in the
 * last week and what was not answered, or no longer.
 */
@Component
@Order(2)
class PoliceWorklist implements Worklist {
    private final PoliceSummaries summaries;
    private final BoundWords words;
    private final Clock clock;

    PoliceWorklist(PoliceSummaries summaries, BoundWords words, Clock clock) {
        this.summaries = summaries;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public boolean isFor(Mandate mandate) {
        return mandate.has(Role.PROCESS_LEAD) || isPolice(mandate);
    }

    private boolean isPolice(Mandate mandate) {
        String partner = mandate.organisation().partner();
        return mandate.has(Role.FRONTLINE)
                && words.all().stream().anyMatch(regime -> regime.isOf(PartnerKind.POLICE, partner));
    }

    @Override
    public Today of(Acting acting) {
        return isPolice(acting.mandate()) ? ofPolice(acting) : ofLead(acting);
    }

    private Today ofLead(Acting acting) {
        return new Today(
                List.of(),
                List.of(),
                summaries.news(acting).stream()
                        .map(one -> Task.at(said(one), null, "/wegingen/" + one.referralId()))
                        .toList(),
                List.of(),
                0);
    }

    private static String said(PoliceSummary one) {
        PoliceSummary.Answer answer = one.answer();
        if (answer == null) {
            return "desk.police-open";
        }
        return answer.given() ? "desk.police-answered" : "desk.police-nothing";
    }

    private Today ofPolice(Acting acting) {
        List<PoliceSummary> asked = summaries.asked(acting);
        return new Today(
                tasks(asked.stream().filter(PoliceSummary::waits), "desk.police-summary"),
                List.of(),
                tasks(asked.stream().filter(one -> !one.waits()), "desk.police-told"),
                List.of(),
                0);
    }

    private List<Task> tasks(Stream<PoliceSummary> some, String key) {
        LocalDate today = DutchDays.of(clock.instant());
        return some.map(one -> {
                    LocalDate due = DutchDays.of(one.dueAt());
                    return Task.at(key, null, "/politievragen/" + one.id()).before(due, due.isBefore(today));
                })
                .toList();
    }
}
