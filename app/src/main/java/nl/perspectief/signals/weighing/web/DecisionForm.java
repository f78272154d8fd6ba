package nl.perspectief.signals.weighing.web;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.perspectief.shared.web.Form;
import nl.perspectief.signals.referral.ReferralOutcome;
import nl.perspectief.signals.weighing.WeighingDecision;
import nl.perspectief.signals.weighing.WeighingDecision.Advice;
import nl.perspectief.signals.weighing.WeighingDecision.BackToBasis;
import nl.perspectief.signals.weighing.WeighingDecision.Ground;
import nl.perspectief.signals.weighing.WeighingDecision.NotTakenOn;
import nl.perspectief.signals.weighing.WeighingDecision.OtherPath;
import nl.perspectief.signals.weighing.WeighingDecision.Path;
import nl.perspectief.signals.weighing.WeighingDecision.PersonalApproach;

/** Reads which of the four decisions was asked for. */
final class DecisionForm {
    private DecisionForm() {}

    /**
     * Empty when something has to be mended, which stands in the form.
     *
     * @param confirms whether not taking on would be done at once, because another process lead wants it
     */
    static Optional<WeighingDecision> read(Form form, boolean confirms) {
        return form.choice("uitkomst", ReferralOutcome.class, "signals.decide.outcome.missing")
                .flatMap(outcome -> switch (outcome) {
                    case NOT_TAKEN_ON -> notTakenOn(form, confirms);
                    case BACK_TO_BASIS -> Optional.of(new BackToBasis(advice(form)));
                    case OTHER_PATH ->
                        form.choice("pad", Path.class, "signals.decide.path.missing")
                                .map(OtherPath::new);
                    case PERSONAL_APPROACH ->
                        form.id("casusregisseur", "signals.decide.case-lead.missing")
                                .map(PersonalApproach::new);
                });
    }

    /** Destroying asks for a tick beside what will be destroyed. */
    private static Optional<WeighingDecision> notTakenOn(Form form, boolean confirms) {
        Optional<Ground> ground = form.choice("grond", Ground.class, "signals.decide.ground.missing");
        if (confirms && !form.chose("vernietigen", "ja")) {
            form.wrong("vernietigen", "signals.decide.destroy.missing");
            return Optional.empty();
        }
        return ground.map(NotTakenOn::new);
    }

    private static Set<Advice> advice(Form form) {
        return Arrays.stream(Advice.values())
                .filter(advice -> form.chose("advies", advice.name()))
                .collect(Collectors.toSet());
    }
}
