package nl.perspectief.covenant.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import nl.perspectief.covenant.vocabulary.Recording;
import nl.perspectief.covenant.vocabulary.Role;
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
                        + meaning.dutch() + "’. "
                        + (meaning == PartnerKind.MUNICIPALITY
                                ? "Wie aanmeldt, kiest welke de regie heeft."
                                : "Perspectief werkt met het eerste.")));
        covenant.conditions().stream()
                .filter(condition -> condition.fact() == null)
                .map(condition -> byHand(covenant.vocabulary(), condition))
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

    private static String byHand(Vocabulary words, Condition condition) {
        return "Voorwaarde ‘" + condition.id() + "’ kent Perspectief niet. "
                + Recording.of(words, condition).map(Abilities::recorded).orElseGet(() -> registered(condition));
    }

    private static String recorded(Recording recording) {
        if (recording.anywhere().isEmpty()) {
            return "Niemand heeft een rol waarin dat vastgelegd wordt: zij blijft onbekend, en wat onbekend is mag niet."
                    + " Noem met ‘vastleggen door’ een rol die iemand kan hebben.";
        }
        if (recording.inCases().equals(recording.inSignals())) {
            return "Wie haar vastlegt: " + names(recording.inCases()) + ".";
        }
        return Stream.of(
                        recording.inCases().isEmpty() ? "" : "in een casus: " + names(recording.inCases()),
                        recording.inSignals().isEmpty() ? "" : "bij een signaal: " + names(recording.inSignals()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; ", "Wie haar vastlegt, ", "."));
    }

    private static String names(List<Role> roles) {
        return roles.stream().map(Role::name).collect(Collectors.joining(", "));
    }

    private static String registered(Condition condition) {
        return "Zij hoort bij het register: de beheerder legt haar vast met ‘perspectief register-fact "
                + condition.id() + " ONTVANGER DATUM’.";
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
