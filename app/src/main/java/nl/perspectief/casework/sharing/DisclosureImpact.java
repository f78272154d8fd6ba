package nl.perspectief.casework.sharing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.casework.CaseHeader;
import nl.perspectief.casework.CaseTransaction;
import nl.perspectief.casework.People;
import nl.perspectief.casework.Phase;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professional;
import nl.perspectief.register.BoundWords;
import nl.perspectief.shared.DutchOrder;
import nl.perspectief.sharing.Disclosures;
import nl.perspectief.sharing.disclosure.Disclosure;
import org.springframework.stereotype.Component;

/** What a phase would end, and for whom, told to who leads the case before it is entered. */
@Component
public class DisclosureImpact {
    private final BoundWords words;
    private final CaseTransaction work;
    private final People people;
    private final Disclosures disclosures;

    DisclosureImpact(BoundWords words, CaseTransaction work, People people, Disclosures disclosures) {
        this.words = words;
        this.work = work;
        this.people = people;
        this.disclosures = disclosures;
    }

    /** How many disclosures one person can no longer read. */
    public record Ending(Professional receiver, int disclosures) {}

    /** @param endings by receiver, in the order of their names; empty when nothing ends */
    public record OfPhase(CaseHeader header, Phase phase, List<Ending> endings) {
        public int total() {
            return endings.stream().mapToInt(Ending::disclosures).sum();
        }
    }

    /** What moving to a phase would end; absent for who does not lead the case. */
    public Optional<OfPhase> ofPhase(Acting acting, UUID caseId, Phase phase) {
        return work.lookLeading(
                acting,
                caseId,
                ObjectType.DISCLOSURE,
                header -> Optional.of(new OfPhase(
                        header,
                        phase,
                        byReceiver(disclosures.endings(
                                acting, caseId, words.in(header.file().regime()).phase(phase.meaning()))))));
    }

    private List<Ending> byReceiver(List<Disclosure> ending) {
        Map<UUID, Long> counts = ending.stream()
                .flatMap(one -> Optional.ofNullable(one.receiverProfessionalId()).stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        Map<UUID, Professional> named = people.named(counts.keySet());
        return counts.entrySet().stream()
                .map(count -> new Ending(
                        Objects.requireNonNull(named.get(count.getKey())),
                        count.getValue().intValue()))
                .sorted(DutchOrder.by(one -> one.receiver().name()))
                .toList();
    }
}
