package nl.perspectief.covenant.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.perspectief.covenant.meaning.CategoryMeaning;
import nl.perspectief.covenant.meaning.Fact;
import nl.perspectief.covenant.meaning.FactMeaning;
import nl.perspectief.covenant.meaning.Meaning;
import nl.perspectief.covenant.meaning.PartnerKind;
import nl.perspectief.covenant.meaning.PhaseMeaning;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.covenant.meaning.RoleMeaning;

/** Lists what the words of a covenant can mean, for who writes one. */
final class MeaningList implements Command {
    @Override
    public String usage() {
        return ": wat een woord van een convenant voor de software kan betekenen";
    }

    @Override
    public int least() {
        return 0;
    }

    @Override
    public int most() {
        return 0;
    }

    @Override
    public Answer run(Words words) {
        List<String> lines = new ArrayList<>();
        lines.add("Schrijf bij een woord ‘betekent: …’ (Engels: ‘means: …’).");
        Map<String, Object> json = new LinkedHashMap<>();
        all().forEach((kind, meanings) -> {
            lines.add("");
            lines.add(kind + ":");
            meanings.forEach(meaning -> lines.add("  " + meaning.dutch() + " (" + meaning.english() + "): "
                    + meaning.sense()
                    + meaning.term().map(term -> " · " + term).orElse("")));
            json.put(kind, meanings.stream().map(MeaningList::json).toList());
        });
        return new Answer(Answer.FINE, lines, List.of(), json);
    }

    private static Map<String, List<? extends Meaning>> all() {
        Map<String, List<? extends Meaning>> all = new LinkedHashMap<>();
        all.put("partners", List.of(PartnerKind.values()));
        all.put("rollen", List.of(RoleMeaning.values()));
        all.put("doelen", List.of(PurposeMeaning.values()));
        all.put("fasen", List.of(PhaseMeaning.values()));
        all.put("categorieën", List.of(CategoryMeaning.values()));
        all.put(
                "voorwaarden",
                Stream.concat(Stream.of(Fact.values()), numbered().stream()).toList());
        return all;
    }

    private static List<FactMeaning> numbered() {
        return FactMeaning.examples().stream()
                .flatMap(example -> FactMeaning.of(example).stream())
                .filter(meaning -> !(meaning instanceof Fact))
                .toList();
    }

    private static Map<String, ?> json(Meaning meaning) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("dutch", meaning.dutch());
        json.put("english", meaning.english());
        json.put("sense", meaning.sense());
        json.put("term", meaning.term().orElse(null));
        return json;
    }
}
