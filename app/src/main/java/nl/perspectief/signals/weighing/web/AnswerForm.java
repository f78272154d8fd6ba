package nl.perspectief.signals.weighing.web;

import java.util.Optional;
import nl.perspectief.shared.web.Form;
import nl.perspectief.signals.weighing.Criterion;
import nl.perspectief.signals.weighing.Given;
import nl.perspectief.signals.weighing.Weighing;

/** The answer on one question of a weighing in the fields of a form. */
public final class AnswerForm {
    private static final int LONGEST_REASON = 4_000;

    private AnswerForm() {}

    /** The field of yes or no. */
    public static String answer(Criterion criterion) {
        return "antwoord-" + criterion.name();
    }

    /** The field of the reason. */
    public static String reason(Criterion criterion) {
        return "reden-" + criterion.name();
    }

    static Form of(Weighing weighing, Criterion criterion) {
        Form form = new Form();
        weighing.reason(criterion)
                .ifPresent(given ->
                        form.put(answer(criterion), Answer.of(given.yes())).put(reason(criterion), given.text()));
        return form;
    }

    /** What was answered; empty when something has to be mended, which stands in the form in the order of the page. */
    static Optional<Given> read(Form form, Criterion criterion) {
        Optional<Answer> answer = form.choice(answer(criterion), Answer.class, "signals.question.answer.missing");
        String reason = form.text(reason(criterion), LONGEST_REASON, "signals.question.reason.missing");
        return form.good() ? answer.map(one -> new Given(one.yes(), reason)) : Optional.empty();
    }

    /** Whether nothing was typed or chosen that the page did not have when it was opened. */
    static boolean untouched(Form form, Criterion criterion) {
        Answer answer = form.optionalChoice(answer(criterion), Answer.class).orElse(null);
        return WeighingShown.row(criterion, answer, form.value(reason(criterion)))
                .since(form)
                .isEmpty();
    }
}
