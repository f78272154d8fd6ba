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

    /** Nothing waits here for whom no module has anything. */
    public Today of(Acting acting) {
        return worklists.stream()
                .filter(one -> one.isFor(acting.mandate()))
                .map(one -> one.of(acting))
                .reduce(Today.NOTHING, Today::with);
    }
}
