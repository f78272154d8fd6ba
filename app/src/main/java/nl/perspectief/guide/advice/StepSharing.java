package nl.perspectief.guide.advice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.meaning.PartnerKind;
import nl.perspectief.covenant.vocabulary.Partner;
import nl.perspectief.guide.StepKind;
import nl.perspectief.guide.Worry;
import nl.perspectief.register.Covenants;
import nl.perspectief.register.matrix.SharingMatrices;
import nl.perspectief.shared.DutchDays;
import org.springframework.stereotype.Component;

/** Asks each covenant in force what a partner of a kind may give at a step. It asks about nobody, so that everybody may read the answer. */
@Component
public class StepSharing {
    private final Covenants covenants;
    private final SharingMatrices matrices;
    private final Clock clock;

    StepSharing(Covenants covenants, SharingMatrices matrices, Clock clock) {
        this.covenants = covenants;
        this.matrices = matrices;
        this.clock = clock;
    }

    /** When a signal is referred: one answer for each covenant in force, the oldest first. */
    public List<CovenantSays> referring(PartnerKind kind) {
        return says(kind, StepScope.REFERRAL);
    }

    /** At one step; nothing where nothing goes to a partner. */
    public List<CovenantSays> at(PartnerKind kind, StepKind step, Worry worry) {
        return StepScope.of(step, worry).map(scope -> says(kind, scope)).orElse(List.of());
    }

    /** Whether a step gives something to a partner at all. */
    public static boolean gives(StepKind step, Worry worry) {
        return StepScope.of(step, worry).isPresent();
    }

    private List<CovenantSays> says(PartnerKind kind, StepScope scope) {
        LocalDate today = DutchDays.of(clock.instant());
        return covenants.on(today).stream()
                .map(covenant -> says(covenant, kind, scope, today))
                .toList();
    }

    private CovenantSays says(Covenant covenant, PartnerKind kind, StepScope scope, LocalDate today) {
        List<Partner> givers = covenant.vocabulary().partners(kind);
        if (givers.isEmpty()) {
            return new CovenantSays.NoSuchPartner(covenant);
        }
        Givings found =
                new Givings(covenant, scope, Covenants.registered(covenant, covenants.register(covenant, today)));
        List<Giving> givings = givers.stream()
                .flatMap(giver -> found.of(giver.id(), matrices.reach(covenant).ofGiver(giver.id())).stream())
                .distinct()
                .sorted(Comparator.comparing(Giving::heldUp)
                        .thenComparing(Giving::inDanger)
                        .thenComparing(giving ->
                                giving.conditions().size() + giving.unless().size()))
                .toList();
        return givings.isEmpty()
                ? new CovenantSays.Nothing(covenant, givers)
                : new CovenantSays.May(covenant, givers, givings);
    }
}
