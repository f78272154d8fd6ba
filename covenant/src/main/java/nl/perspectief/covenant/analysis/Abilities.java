package nl.perspectief.covenant.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.perspectief.covenant.Condition;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Partner;
import nl.perspectief.covenant.Remedy;
import nl.perspectief.covenant.Source;
import nl.perspectief.covenant.meaning.Ability;
import nl.perspectief.covenant.meaning.CategoryMeaning;
import nl.perspectief.covenant.meaning.FactMeaning;
import nl.perspectief.covenant.meaning.Meaning;
import nl.perspectief.covenant.meaning.PartnerKind;
import nl.perspectief.covenant.meaning.PhaseMeaning;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.covenant.meaning.RoleMeaning;

/** What the application can and cannot do with a covenant, by what its words mean; in Dutch sentences. */
public final class Abilities {
    private Abilities() {}

    public static List<String> sentences(Covenant covenant) {
        List<String> sentences = new ArrayList<>();
        lacking(covenant)
                .forEach((meaning, abilities) -> sentences.add("Geen " + kind(meaning) + " betekent ‘"
                        + meaning.dutch() + "’. Daarom kan dit hier niet: "
                        + abilities.stream().map(Ability::dutch).collect(Collectors.joining("; ")) + "."));
        List<Partner> municipalities = covenant.vocabulary().partners(PartnerKind.MUNICIPALITY);
        if (municipalities.size() > 1) {
            sentences.add(municipalities.stream().map(Partner::name).collect(Collectors.joining(" en "))
                    + " betekenen ‘gemeente’. Bij elke casus kies je wie haar leidt.");
        }
        covenant.conditions().stream()
                .filter(condition -> condition.fact() == null)
                .map(Abilities::byHand)
                .forEach(sentences::add);
        return sentences;
    }

    private static Map<Meaning, List<Ability>> lacking(Covenant covenant) {
        Map<Meaning, List<Ability>> lacking = new LinkedHashMap<>();
        for (Ability ability : Ability.values()) {
            ability.lacks(covenant.vocabulary().meanings())
                    .forEach(meaning -> lacking.computeIfAbsent(meaning, _ -> new ArrayList<>())
                            .add(ability));
        }
        return lacking;
    }

    /** Whether somebody can record how a condition stands that no meaning tells of. */
    public static boolean recordable(Condition condition) {
        return condition.fact() == null && condition.source() != Source.CLOCK;
    }

    private static String byHand(Condition condition) {
        Remedy remedy = condition.remedy();
        String who = remedy == null ? "wie de casus leidt" : remedy.who();
        return "Voorwaarde ‘" + condition.id() + "’ kent Perspectief niet. "
                + (recordable(condition)
                        ? "Of zij waar is, wordt vastgelegd door: " + who + "."
                        : "Niemand kan haar vastleggen, dus zij blijft onbekend.");
    }

    private static String kind(Meaning meaning) {
        return switch (meaning) {
            case PartnerKind _ -> "partner";
            case RoleMeaning _ -> "rol";
            case PurposeMeaning _ -> "doel";
            case PhaseMeaning _ -> "fase";
            case CategoryMeaning _ -> "categorie";
            case FactMeaning _ -> "voorwaarde";
        };
    }
}
