package nl.perspectief.covenant.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.meaning.Ability;
import nl.perspectief.covenant.meaning.CategoryMeaning;
import nl.perspectief.covenant.meaning.FactMeaning;
import nl.perspectief.covenant.meaning.Meaning;
import nl.perspectief.covenant.meaning.PartnerKind;
import nl.perspectief.covenant.meaning.PhaseMeaning;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.covenant.meaning.RoleMeaning;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Vocabulary;

/** What the application can and cannot do with a covenant, by what its words mean; in Dutch sentences. */
public final class Abilities {
    private Abilities() {}

    public static List<String> sentences(Covenant covenant) {
        List<String> sentences = new ArrayList<>();
        lacking(covenant)
                .forEach((meaning, abilities) -> sentences.add("Geen " + kind(meaning) + " betekent ‘"
                        + meaning.dutch() + "’. Daarom kan dit hier niet: "
                        + abilities.stream().map(Ability::dutch).collect(Collectors.joining("; ")) + "."));
        several(covenant.vocabulary())
                .forEach((meaning, words) -> sentences.add(String.join(", ", words) + ": elk daarvan betekent ‘"
                        + meaning.dutch() + "’. Perspectief werkt met het eerste."));
        covenant.conditions().stream()
                .filter(condition -> condition.fact() == null)
                .map(Abilities::unknown)
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

    /** Meanings that are needed and that several words carry, with the names of those words. */
    private static Map<Meaning, List<String>> several(Vocabulary words) {
        Map<Meaning, List<String>> several = new LinkedHashMap<>();
        for (Ability ability : Ability.values()) {
            ability.needs().forEach(meaning -> several.computeIfAbsent(meaning, words::carriers));
        }
        several.values().removeIf(carriers -> carriers.size() < 2);
        return several;
    }

    private static String unknown(Condition condition) {
        return "Voorwaarde ‘" + condition.id()
                + "’ kent Perspectief niet, en niemand kan haar al vastleggen. Zij blijft onbekend, en wat onbekend is mag niet.";
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
