package nl.perspectief.covenant.engine;

import java.util.List;
import nl.perspectief.covenant.Explanation;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Rule;

/**
 * A question with the program of its cell. Holds the words itself, so that a cache hit reads one object. Immutable, so
 * that a thread that finds it without a lock sees it whole.
 */
final class PreparedQuestion {
    private final String giver;
    private final String receiver;
    private final String role;
    private final String category;
    private final String purpose;
    private final String phase;
    private final Extent form;
    private final Program program;
    private final boolean withoutAccess;

    /** @param withoutAccess whether the receiver has no account */
    PreparedQuestion(Question question, Program program, boolean withoutAccess) {
        this.giver = question.giver();
        this.receiver = question.receiver();
        this.role = question.role();
        this.category = question.category();
        this.purpose = question.purpose();
        this.phase = question.phase();
        this.form = question.form();
        this.program = program;
        this.withoutAccess = withoutAccess;
    }

    /** Of any question with a word that the covenant does not know. @param program without rules, so that it refuses */
    static PreparedQuestion unknown(Program program) {
        return new PreparedQuestion(new Question("", "", "", "", "", "", Extent.HIT), program, false);
    }

    boolean of(Question question) {
        return form == question.form()
                && giver.equals(question.giver())
                && receiver.equals(question.receiver())
                && role.equals(question.role())
                && category.equals(question.category())
                && purpose.equals(question.purpose())
                && phase.equals(question.phase());
    }

    /** The answer with all that would change it; allocates nothing for an answer that is in the cache. */
    Explanation explain(KnownFacts facts) {
        return program.answer(facts, receiver, withoutAccess);
    }

    /** The rules that speak of it, whatever the facts. */
    List<Rule> rules() {
        return program.rules();
    }

    /** Numbers of the conditions that the answer can depend on. */
    int[] conditions() {
        return program.conditions();
    }
}
