package nl.perspectief.register.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.meaning.Meaning;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.shared.web.Form;

/** The words of a covenant to choose from in a form, by their id and in the order of the document. */
public record Choices(Covenant covenant) {
    public Map<String, String> of(Dimension dimension) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (String id : covenant.vocabulary().askable(dimension)) {
            choices.put(id, covenant.vocabulary().name(dimension, id));
        }
        return choices;
    }

    public Map<String, String> without(Dimension dimension, String id) {
        Map<String, String> choices = of(dimension);
        choices.remove(id);
        return choices;
    }

    /** What a word means to the application, in English; empty for one that means nothing to it. */
    public String english(Dimension dimension, String id) {
        return covenant.vocabulary().of(dimension).stream()
                .filter(word -> word.id().equals(id))
                .flatMap(word -> word.means().stream())
                .map(Meaning::english)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** What was chosen in a field, when it is one of the words. */
    public Optional<String> chosen(Form form, String field, Dimension dimension) {
        return Optional.of(form.value(field)).filter(covenant.vocabulary().askable(dimension)::contains);
    }
}
