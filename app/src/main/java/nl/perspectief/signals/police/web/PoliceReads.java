package nl.perspectief.signals.police.web;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.vocabulary.Ground;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Professional;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.register.Covenants;
import nl.perspectief.sharing.disclosure.Received;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.signals.police.AskPolice;
import nl.perspectief.signals.police.PoliceSummary;
import nl.perspectief.signals.weighing.WeighingFile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what the police told in a weighing, with the law that it stands on. */
@Component
public class PoliceReads {
    private final AskPolice police;
    private final Covenants covenants;
    private final Professionals professionals;
    private final Clock clock;

    PoliceReads(AskPolice police, Covenants covenants, Professionals professionals, Clock clock) {
        this.police = police;
        this.covenants = covenants;
        this.professionals = professionals;
        this.clock = clock;
    }

    public PoliceRead of(Acting lead, WeighingFile file) {
        PoliceSummary asked = police.of(lead, file.referral().id()).orElse(null);
        Received given = file.received().stream()
                .filter(one -> one.item().kind() == ItemKind.POLICE)
                .findFirst()
                .orElse(null);
        Covenant covenant = covenants.inForce(file.referral().regime(), clock.instant());
        List<Rule> rules = given == null
                ? List.of()
                : given.disclosure().rules().stream()
                        .flatMap(id -> covenant.rule(id).stream())
                        .toList();
        return new PoliceRead(
                asked,
                asked == null ? null : officer(asked),
                given,
                grounds(covenant, rules.stream()),
                rules.stream().map(Rule::article).distinct().toList(),
                asked == null && police.possible(file));
    }

    private @Nullable Professional officer(PoliceSummary asked) {
        return professionals.mandate(asked.askedOf()).map(Mandate::professional).orElse(null);
    }

    static List<Ground> grounds(Covenant covenant, Stream<Rule> rules) {
        return rules.flatMap(rule -> rule.grounds().stream())
                .distinct()
                .flatMap(id -> covenant.vocabulary().ground(id).stream())
                .toList();
    }
}
