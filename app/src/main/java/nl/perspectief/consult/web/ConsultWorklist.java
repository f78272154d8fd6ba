package nl.perspectief.consult.web;

import java.util.List;
import java.util.function.Function;
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
        List<Consult> waiting = consults.toAnswer(acting).stream()
                .filter(one -> !one.answered())
                .toList();
        List<Consult> fresh =
                consults.own(acting).stream().filter(Consult::unread).toList();
        return new Today(
                task("desk.consult", waiting, one -> one.asker().name()),
                List.of(),
                task("desk.consult-answered", fresh, one -> one.organisation().name()),
                List.of(),
                0);
    }

    /** One line, however many there are. */
    private static List<Task> task(String key, List<Consult> all, Function<Consult, String> who) {
        return Task.grouped(
                key,
                all,
                "/overleg",
                one -> Task.at(key, null, "/overleg/" + one.id()).with(List.of(who.apply(one))));
    }
}
