package nl.perspectief.desk;

import java.util.List;
import nl.perspectief.organisations.Acting;
import org.springframework.stereotype.Component;

/** Gathers what waits for one professional from all modules that have something. */
@Component
public class Desk {
    private final List<Worklist> worklists;

    Desk(List<Worklist> worklists) {
        this.worklists = worklists;
    }

    /** For those who work with persons; nothing waits here for anyone else. */
    public Today of(Acting acting) {
        return acting.mandate().seesPersons()
                ? worklists.stream().map(one -> one.of(acting)).reduce(Today.NOTHING, Today::with)
                : Today.NOTHING;
    }
}
