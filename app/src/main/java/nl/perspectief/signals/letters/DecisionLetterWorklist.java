package nl.perspectief.signals.letters;

import java.util.List;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.desk.Task;
import nl.perspectief.desk.Today;
import nl.perspectief.desk.Worklist;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.PurposeWords;
import nl.perspectief.organisations.Role;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Letters about a decision that wait to be made, for who decided. */
@Component
@Order(1)
class DecisionLetterWorklist implements Worklist {
    private final DecisionLetters letters;
    private final PurposeWords words;

    DecisionLetterWorklist(DecisionLetters letters, PurposeWords words) {
        this.letters = letters;
        this.words = words;
    }

    @Override
    public Today of(Acting acting) {
        if (!acting.has(Role.PROCESS_LEAD)) {
            return Today.NOTHING;
        }
        return words.under(acting, PurposeMeaning.ADMISSION)
                .map(lead -> new Today(
                        letters.toMake(lead).stream()
                                .map(one -> Task.at(
                                                "desk.decision-letter",
                                                new Task.About(one.firstName(), one.age()),
                                                "/wegingen/" + one.referralId() + "/brief")
                                        .before(one.dueOn(), false))
                                .toList(),
                        List.of(),
                        List.of(),
                        List.of(),
                        0))
                .orElse(Today.NOTHING);
    }
}
