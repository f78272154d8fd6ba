package nl.perspectief.register.readiness;

import nl.perspectief.desk.Today;
import nl.perspectief.desk.Worklist;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Mandate;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What waits in the register of the covenants, for those whose work is no young person. */
@Component
@Order(3)
class ReadinessWorklist implements Worklist {
    private final Readinesses readinesses;

    ReadinessWorklist(Readinesses readinesses) {
        this.readinesses = readinesses;
    }

    @Override
    public boolean isFor(Mandate mandate) {
        return !mandate.worksWithYoungPeople();
    }

    @Override
    public Today of(Acting acting) {
        String own = acting.organisation().partner();
        return readinesses.today().stream()
                .filter(one -> one.has(own))
                .map(one -> new ReadinessTasks(one, own, acting.mandate().roles()).all())
                .reduce(Today.NOTHING, Today::with);
    }
}
