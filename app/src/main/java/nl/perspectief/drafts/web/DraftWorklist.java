package nl.perspectief.drafts.web;

import java.util.List;
import nl.perspectief.desk.Task;
import nl.perspectief.desk.Today;
import nl.perspectief.desk.Worklist;
import nl.perspectief.drafts.Drafts;
import nl.perspectief.drafts.Drafts.Line;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.shared.DutchDays;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Forms that somebody left behind half, as one line. */
@Component
@Order(6)
class DraftWorklist implements Worklist {
    private final Drafts drafts;

    DraftWorklist(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public boolean isFor(Mandate mandate) {
        return mandate.worksWithYoungPeople();
    }

    @Override
    public Today of(Acting acting) {
        List<Line> lines = drafts.all(acting);
        List<Task> task = Task.grouped("desk.draft", lines, "/later-verder", DraftWorklist::one);
        return new Today(task, List.of(), List.of(), List.of(), 0);
    }

    private static Task one(Line line) {
        return Task.at("desk.draft." + line.code(), null, line.address())
                .before(DutchDays.of(line.at().plus(Drafts.KEPT)), false);
    }
}
