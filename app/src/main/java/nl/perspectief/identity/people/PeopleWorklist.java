package nl.perspectief.identity.people;

import java.util.List;
import nl.perspectief.desk.Task;
import nl.perspectief.desk.Today;
import nl.perspectief.desk.Worklist;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a second person confirms for colleagues, and what was done with one's own mandate. */
@Component
@Order(4)
class PeopleWorklist implements Worklist {
    private final SecondPeople second;
    private final OwnNotices notices;

    PeopleWorklist(SecondPeople second, OwnNotices notices) {
        this.second = second;
        this.notices = notices;
    }

    @Override
    public boolean isFor(Mandate mandate) {
        return true;
    }

    @Override
    public Today of(Acting acting) {
        List<Task> waiting = acting.has(Role.ADMINISTRATOR) || acting.has(Role.PROCESS_LEAD)
                ? second.waiting(acting).stream()
                        .map(one -> Task.at("identity.second.task", null, "/bevestigen/" + one.id())
                                .with(List.of(one.name())))
                        .toList()
                : List.of();
        List<Task> fresh = notices.of(acting).stream()
                .limit(1)
                .map(one -> Task.at("identity.own.task." + one.what(), null, "/mijn-rollen")
                        .with(List.of(one.by().name())))
                .toList();
        return new Today(waiting, List.of(), fresh, List.of(), 0);
    }
}
