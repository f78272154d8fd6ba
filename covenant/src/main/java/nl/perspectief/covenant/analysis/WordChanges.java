package nl.perspectief.covenant.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.language.Sentences;
import nl.perspectief.covenant.vocabulary.Named;
import nl.perspectief.covenant.vocabulary.Vocabulary;

/** What changes beside who may receive what: the declared words, and the legal grounds of rules that stay. */
final class WordChanges {
    private static final Map<String, Function<Vocabulary, List<? extends Named>>> LISTS = lists();

    private final Covenant before;
    private final Covenant after;

    WordChanges(Covenant before, Covenant after) {
        this.before = before;
        this.after = after;
    }

    private static Map<String, Function<Vocabulary, List<? extends Named>>> lists() {
        Map<String, Function<Vocabulary, List<? extends Named>>> lists = new LinkedHashMap<>();
        lists.put("partner", Vocabulary::partners);
        lists.put("rol", Vocabulary::roles);
        lists.put("categorie", Vocabulary::categories);
        lists.put("doel", Vocabulary::purposes);
        lists.put("fase", Vocabulary::phases);
        lists.put("grondslag", Vocabulary::grounds);
        lists.put("voorwaarde", Vocabulary::conditions);
        return lists;
    }

    List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        LISTS.forEach((kind, list) ->
                words(kind, list.apply(before.vocabulary()), list.apply(after.vocabulary()), sentences));
        after.rules().forEach(rule -> before.rule(rule.id()).ifPresent(old -> grounds(old, rule, sentences)));
        return sentences;
    }

    private static void words(
            String kind, List<? extends Named> before, List<? extends Named> after, List<String> sentences) {
        for (Named word : after) {
            Named old = find(before, word.id());
            if (old == null) {
                sentences.add("NIEUW: " + kind + " ‘" + word.name() + "’.");
            } else if (!old.name().equals(word.name())) {
                sentences.add("GEWIJZIGD: " + kind + " ‘" + old.name() + "’ heet nu ‘" + word.name() + "’.");
            } else if (!old.means().equals(word.means())) {
                sentences.add("GEWIJZIGD: " + kind + " ‘" + word.name() + "’ betekent voor de software nu "
                        + meanings(word) + ", eerst " + meanings(old) + ".");
            } else if (!old.equals(word)) {
                sentences.add("GEWIJZIGD: " + kind + " ‘" + word.name() + "’ is anders beschreven.");
            }
        }
        for (Named word : before) {
            if (find(after, word.id()) == null) {
                sentences.add("VERVALT: " + kind + " ‘" + word.name() + "’.");
            }
        }
    }

    private static String meanings(Named word) {
        return word.means().isEmpty()
                ? "niets"
                : word.means().stream()
                        .map(it -> "‘" + it.dutch() + "’")
                        .sorted()
                        .collect(Collectors.joining(" en "));
    }

    private static @org.jspecify.annotations.Nullable Named find(List<? extends Named> words, String id) {
        for (Named word : words) {
            if (word.id().equals(id)) {
                return word;
            }
        }
        return null;
    }

    private void grounds(Rule old, Rule rule, List<String> sentences) {
        if (!old.grounds().equals(rule.grounds())) {
            sentences.add("GEWIJZIGD: regel ‘" + rule.id() + "’. "
                    + new Sentences(after.vocabulary()).grounds(rule.grounds())
                    + " Eerst: " + new Sentences(before.vocabulary()).grounds(old.grounds()));
        }
    }
}
