package nl.perspectief.signals.objections;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.desk.Task;
import nl.perspectief.desk.Today;
import nl.perspectief.desk.Worklist;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.PurposeWords;
import nl.perspectief.organisations.Role;
import nl.perspectief.shared.DutchDays;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Objections that wait for an answer, for who may give it. */
@Component
@Order(1)
class ObjectionWorklist implements Worklist {
    private final WeighingObjections objections;
    private final PurposeWords words;
    private final Clock clock;

    ObjectionWorklist(WeighingObjections objections, PurposeWords words, Clock clock) {
        this.objections = objections;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public Today of(Acting acting) {
        if (!acting.has(Role.PROCESS_LEAD)) {
            return Today.NOTHING;
        }
        LocalDate today = DutchDays.of(clock.instant());
        return words.under(acting, PurposeMeaning.ADMISSION)
                .map(lead -> new Today(
                        objections.waiting(lead).stream()
                                .map(one -> Task.at(
                                                "desk.weighing-objection",
                                                null,
                                                "/wegingen/" + one.referralId() + "/bezwaren")
                                        .before(one.dueOn(), one.dueOn().isBefore(today)))
                                .toList(),
                        List.of(),
                        List.of(),
                        List.of(),
                        0))
                .orElse(Today.NOTHING);
    }
}
