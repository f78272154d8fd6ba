package nl.perspectief.signals.weighing.web;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import nl.perspectief.shared.web.Form;
import nl.perspectief.signals.weighing.Criterion;
import nl.perspectief.signals.weighing.Given;
import nl.perspectief.signals.weighing.Weighing;

/** The answers of a weighing in the fields of a form. */
public final class AnswersForm {
    private static final int LONGEST_REASON = 4_000;

    private AnswersForm() {}

    /** The field of yes or no. */
    public static String answer(Criterion criterion) {
        return "antwoord-" + criterion.name();
    }

    /** The field of the reason. */
    public static String reason(Criterion criterion) {
        return "reden-" + criterion.name();
    }

    static Form of(Weighing weighing) {
        Form form = new Form().put("version", weighing.version());
        weighing.reasons()
                .forEach((criterion, given) ->
                        form.put(answer(criterion), Answer.of(given.yes())).put(reason(criterion), given.text()));
        return form;
    }

    /**
     * What was answered. A question may wait: both fields empty. Once it has an answer, that can change and not go away.
     * Empty when something has to be mended, which stands in the form.
     */
    static Optional<Map<Criterion, Given>> read(Form form, Weighing weighing) {
        Map<Criterion, Given> answers = new EnumMap<>(Criterion.class);
        for (Criterion criterion : weighing.criteria()) {
            Optional<Answer> answer = form.optionalChoice(answer(criterion), Answer.class);
            if (answer.isPresent()
                    || form.filled(reason(criterion))
                    || weighing.reasons().containsKey(criterion)) {
                String reason = form.text(reason(criterion), LONGEST_REASON, "signals.answers.reason.missing");
                if (answer.isEmpty()) {
                    form.wrong(answer(criterion), "signals.answers.answer.missing");
                } else if (!reason.isEmpty()) {
                    answers.put(criterion, new Given(answer.get().yes(), reason));
                }
            }
        }
        return form.good() ? Optional.of(answers) : Optional.empty();
    }
}
