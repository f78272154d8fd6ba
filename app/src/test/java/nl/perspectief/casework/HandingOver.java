package nl.perspectief.casework;

import java.util.Optional;
import java.util.UUID;
import nl.perspectief.casework.transfer.Contributions;
import nl.perspectief.casework.transfer.Transfers;
import nl.perspectief.covenant.meaning.PhaseMeaning;
import nl.perspectief.harbour.HarbourDistrict;
import nl.perspectief.organisations.Acting;
import nl.perspectief.shared.ModuleServer;
import nl.perspectief.sharing.items.Narrative;

/** Moving one case to the other covenant: Una decides, Kai reads along, and partners bring what they want. */
final class HandingOver {
    private static final Narrative WORDS = new Narrative("Verzonnen.");

    private final RegimeCase one;
    private final ModuleServer server;
    private final Harbourers people;

    HandingOver(RegimeCase one, ModuleServer server, Harbourers people) {
        this.one = one;
        this.server = server;
        this.people = people;
    }

    private Transfers transfers() {
        return server.get(Transfers.class);
    }

    private Acting una() {
        return people.handingOver("una");
    }

    /** Empty when the covenant does not know it in this phase. */
    Optional<UUID> decide(String regime) {
        String ground = one.regime.equals(HarbourDistrict.APPROACH) ? "gdpr-6e" : "house-law-steps";
        return transfers().decide(una(), one.id, new Transfers.Wish(ground, regime), WORDS)
                        instanceof CaseAnswer.Done(UUID id)
                ? Optional.of(id)
                : Optional.empty();
    }

    boolean agree(UUID decision) {
        CaseAnswer answer = transfers().read(people.handingOver("kai"), one.id, decision, true, WORDS);
        one.decided(answer, true);
        return answer instanceof CaseAnswer.Done;
    }

    void bring(String subject, String category, boolean supplied) {
        one.brought(
                server.get(Contributions.class)
                        .bring(
                                people.handingOver(subject),
                                one.id,
                                new Contributions.Contribution(category, WORDS, WORDS, supplied)),
                supplied);
    }

    void takeBack(UUID decision) {
        if (transfers().takeBack(una(), one.id, decision, WORDS) instanceof CaseAnswer.Done) {
            one.model.handoverTakenBack(server.clock.instant());
            one.model.review(server.clock.instant());
        }
    }

    /** The case that goes on. */
    Optional<UUID> carryOut(UUID decision) {
        if (!(transfers().carryOut(una(), one.id, decision) instanceof CaseAnswer.Done)) {
            return Optional.empty();
        }
        one.model.facts.handover(false);
        one.model.moved(one.words().phase(PhaseMeaning.SHIELDED), server.clock.instant());
        return transfers()
                .current(una(), one.id)
                .flatMap(last -> Optional.ofNullable(last.end()))
                .map(end -> end.successor());
    }
}
