package nl.perspectief.sharing.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.language.Sentences;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Ground;
import nl.perspectief.covenant.vocabulary.Partner;
import nl.perspectief.covenant.vocabulary.Recording;
import nl.perspectief.covenant.vocabulary.Source;
import nl.perspectief.register.web.Choices;
import nl.perspectief.register.web.CovenantChoice;
import nl.perspectief.shared.web.Form;
import nl.perspectief.sharing.advice.Advice;
import org.jspecify.annotations.Nullable;

/**
 * What the page of "May I share this?" shows.
 *
 * @param own the partner who asks
 * @param place of the signal or case that the asker came from
 * @param advice absent until everything is chosen
 */
public record AskPage(
        Form form,
        CovenantChoice choice,
        Choices choices,
        String own,
        @Nullable String place,
        @Nullable Advice advice) {

    public Map<String, String> categories() {
        return choices.of(Dimension.CATEGORY);
    }

    public Map<String, String> receivers() {
        return choices.without(Dimension.RECEIVER, own);
    }

    public Map<String, String> roles() {
        return choices.of(Dimension.ROLE);
    }

    public Map<String, String> purposes() {
        return choices.of(Dimension.PURPOSE);
    }

    public Map<String, String> phases() {
        return choices.of(Dimension.PHASE);
    }

    public Sentences sentences() {
        return new Sentences(covenant().vocabulary());
    }

    public Covenant covenant() {
        return choices.covenant();
    }

    public String name(Dimension dimension, String id) {
        return covenant().vocabulary().name(dimension, id);
    }

    /** What the asker may add, with its name; what was ticked before stays in it. */
    public Map<String, String> tellable(Advice given) {
        Map<String, String> tellable = new LinkedHashMap<>();
        given.tellable().forEach(condition -> tellable.put(condition.id(), condition.name()));
        return tellable;
    }

    public List<Ground> grounds(List<Rule> rules) {
        return rules.stream()
                .flatMap(rule -> rule.grounds().stream())
                .distinct()
                .flatMap(id -> covenant().vocabulary().ground(id).stream())
                .toList();
    }

    /** Where a condition is seen to, when there is such a place. */
    public @Nullable String place(Condition condition) {
        if (place != null && Recording.of(covenant().vocabulary(), condition).isPresent()) {
            return place + "/vastgelegd/nieuw?voorwaarde=" + condition.id();
        }
        return condition.source() == Source.REGISTER ? "/convenant" + choice.in("?") + "#register" : place;
    }

    public String names(List<Partner> partners) {
        return Sentences.enumerate(partners.stream().map(Partner::name).toList(), "en");
    }

    /** The same page with another question. */
    public String link(Question question) {
        StringBuilder link = new StringBuilder("/mag-ik-delen?wat=")
                .append(question.category())
                .append("&wie=")
                .append(question.receiver())
                .append("&rol=")
                .append(question.role())
                .append("&waarvoor=")
                .append(question.purpose())
                .append("&fase=")
                .append(question.phase())
                .append("&hoeveel=")
                .append(question.form());
        for (String field : List.of("signaal", "casus")) {
            if (form.filled(field)) {
                link.append('&').append(field).append('=').append(form.value(field));
            }
        }
        return link.append(choice.in("&")).toString();
    }
}
