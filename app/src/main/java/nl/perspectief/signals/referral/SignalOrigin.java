package nl.perspectief.signals.referral;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.perspectief.covenant.meaning.Fact;
import nl.perspectief.covenant.meaning.FactMeaning;
import nl.perspectief.covenant.meaning.PhaseMeaning;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.register.RegimeWords;
import nl.perspectief.register.facts.Circumstances;
import nl.perspectief.register.facts.ItemDays;
import nl.perspectief.sharing.advice.Aim;
import nl.perspectief.sharing.advice.Matter;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.signals.SignalFile;

/**
 * For what one shares an own signal, and on which of its pages one sees to what.
 *
 * @param referred whether a referral of it is still to be decided, or a case that came of one is open
 */
record SignalOrigin(Acting recognising, SignalFile file, boolean referred) {
    String place() {
        return "/signalen/" + file.signal().id();
    }

    static Matter matter(Item item, Circumstances circumstances) {
        return new Matter(
                item.id(),
                true,
                item.category(),
                item.form(),
                new ItemDays(item.observedOn(), item.termEndsOn()),
                circumstances,
                "");
    }

    /** To recognise and to talk about it; as a referral does; or to protect a possible victim. */
    List<Aim> aims(RegimeWords regime) {
        PhaseMeaning phase = file.signal().phase();
        PhaseMeaning named = phase == PhaseMeaning.OWN_RECORD ? PhaseMeaning.SIGNAL : phase;
        return Stream.of(
                        Stream.of(new Aim(recognising.purposeIn(regime.regime()), regime.phase(phase))),
                        aim(regime, PurposeMeaning.ADMISSION, PhaseMeaning.WEIGHING),
                        aim(regime, PurposeMeaning.PROTECT, named))
                .flatMap(aims -> aims)
                .toList();
    }

    private static Stream<Aim> aim(RegimeWords regime, PurposeMeaning purpose, PhaseMeaning phase) {
        return regime.has(phase)
                ? regime.purpose(purpose).map(word -> new Aim(word, regime.phase(phase))).stream()
                : Stream.empty();
    }

    /** Only by referring it, once. */
    Map<String, String> gives(List<Organisation> leads) {
        return leads.stream()
                .filter(lead -> !referred && !lead.id().equals(recognising.organisationId()))
                .collect(Collectors.toMap(Organisation::partner, _ -> place() + "/aanmelden"));
    }

    /** What is asked when it is recorded, and what when it is referred. */
    Map<FactMeaning, String> doors() {
        Map<FactMeaning, String> doors = new HashMap<>();
        for (Fact fact : List.of(Fact.INFORMED, Fact.VICTIM_VIEW, Fact.WITHOUT_NAME)) {
            doors.put(fact, place() + "/wijzigen");
        }
        if (!referred) {
            doors.put(Fact.CONSENT, place() + "/aanmelden");
            doors.put(Fact.NEED, place() + "/aanmelden");
            IntStream.rangeClosed(1, Route.values().length)
                    .forEach(number ->
                            doors.put(new nl.perspectief.covenant.meaning.Route(number), place() + "/aanmelden"));
        }
        return doors;
    }
}
