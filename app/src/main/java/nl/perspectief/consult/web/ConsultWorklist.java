package nl.perspectief.consult.web;

import java.util.List;
import java.util.stream.Stream;
import nl.perspectief.consult.Consult;
import nl.perspectief.consult.Consults;
import nl.perspectief.desk.Task;
import nl.perspectief.desk.Today;
import nl.perspectief.desk.Worklist;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Mandate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Consults that wait for an answer of who acts, and answers that wait to be read. */
@Component
@Order(4)
class ConsultWorklist implements Worklist {
    private final Consults consults;

    ConsultWorklist(Consults consults) {
        this.consults = consults;
    }

    @Override
    public boolean isFor(Mandate mandate) {
        return mandate.worksWithYoungPeople();
    }

    @Override
    public Today of(Acting acting) {
        Stream<Task> waiting = consults.toAnswer(acting).stream()
                .filter(one -> !one.answered())
                .map(one -> task("desk.consult", one, one.asker().name()));
        Stream<Task> fresh = consults.own(acting).stream()
                .filter(Consult::unread)
                .map(one ->
                        task("desk.consult-answered", one, one.organisation().name()));
        return new Today(waiting.toList(), List.of(), fresh.toList(), List.of(), 0);
    }

    private static Task task(String key, Consult one, String who) {
        return Task.at(key, null, "/overleg/" + one.id()).with(List.of(who));
    }
}
