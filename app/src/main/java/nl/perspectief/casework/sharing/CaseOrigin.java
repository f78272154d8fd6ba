package nl.perspectief.casework.sharing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.perspectief.casework.CaseFile;
import nl.perspectief.covenant.meaning.Fact;
import nl.perspectief.covenant.meaning.FactMeaning;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.register.RegimeWords;
import nl.perspectief.register.facts.Circumstances;
import nl.perspectief.register.facts.ItemDays;
import nl.perspectief.sharing.advice.Aim;
import nl.perspectief.sharing.advice.Matter;
import nl.perspectief.sharing.advice.SharingSource.Seated;
import nl.perspectief.sharing.items.Item;

/** For what one shares from a case, and on which of its pages this reader sees to what. */
record CaseOrigin(Acting acting, CaseFile file) {
    String place() {
        return "/casussen/" + file.id();
    }

    Matter matter(Item item, Circumstances circumstances) {
        boolean own = item.organisationId().equals(acting.organisationId());
        return new Matter(
                item.id(),
                own,
                item.category(),
                item.form(),
                new ItemDays(item.observedOn(), item.termEndsOn()),
                circumstances,
                own ? "?item=" + item.id() : "");
    }

    /** For the plan, or to protect; to hand over as soon as that is decided. */
    List<Aim> aims(RegimeWords regime, String phase, boolean moving) {
        return Stream.concat(
                        Stream.of(acting.purposeIn(regime.regime())),
                        Stream.concat(
                                regime.purpose(PurposeMeaning.PROTECT).stream(),
                                moving ? regime.purpose(PurposeMeaning.HAND_OVER).stream() : Stream.empty()))
                .map(purpose -> new Aim(purpose, phase))
                .toList();
    }

    /** To who is at the table, and to who leads. */
    Map<String, String> gives(Set<Seated> named, String leads) {
        Map<String, String> gives = new HashMap<>();
        Stream.concat(named.stream().map(Seated::partner), Stream.of(leads))
                .filter(partner ->
                        file.open() && !partner.equals(acting.organisation().partner()))
                .forEach(partner -> gives.put(partner, place() + "/delen/nieuw"));
        return gives;
    }

    Map<FactMeaning, String> doors() {
        Map<FactMeaning, String> doors = new HashMap<>();
        if (file.open()) {
            doors.put(Fact.NEED, place() + "/delen/nieuw");
        }
        if (file.open() && file.ledBy(acting)) {
            doors.put(Fact.INFORMED, place() + "/informeren");
            doors.put(Fact.CONSENT, place() + "/informeren");
            doors.put(Fact.VICTIM_VIEW, place() + "/slachtoffer");
            doors.put(Fact.NAMED, place() + "/betrokkenen/nieuw");
            doors.put(Fact.ACTION, place() + "/acties/nieuw");
            if (acting.has(Role.PROCESS_LEAD)) {
                doors.put(Fact.HANDOVER, place() + "/overdracht");
            }
        }
        return doors;
    }
}
