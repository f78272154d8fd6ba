package nl.perspectief.synthetic.life;

import java.util.UUID;
import nl.perspectief.casework.CaseAnswer;

/** A story goes on only when what is told was really done. Names of people who do not exist may stand in an error. */
final class Expect {
    private Expect() {}

    static void that(boolean done, Step step) {
        if (!done) {
            throw failed(step, "no");
        }
    }

    /** Of something in a case. @return its id */
    static UUID done(CaseAnswer answer, Step step) {
        if (answer instanceof CaseAnswer.Done(UUID id)) {
            return id;
        }
        throw failed(step, answer);
    }

    static IllegalStateException failed(Step step, Object answer) {
        return new IllegalStateException("not done: " + step.deed() + " by " + step.by() + " in "
                + step.story().place() + " at " + step.at() + ": " + answer);
    }
}
