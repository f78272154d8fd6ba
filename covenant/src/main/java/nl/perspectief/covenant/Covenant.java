package nl.perspectief.covenant;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Partner;
import nl.perspectief.covenant.vocabulary.Vocabulary;

/**
 * One version of an agreement.
 *
 * @param regime the legal regime it stands under, in words, such as {@code lokale PGA}
 * @param hash SHA-256 over exactly the files that partners sign, in hex
 */
public record Covenant(
        String id,
        String version,
        String title,
        String regime,
        LocalDate validFrom,
        Vocabulary vocabulary,
        List<Rule> rules,
        List<Article> articles,
        String hash) {
    public Covenant {
        rules = List.copyOf(rules);
        articles = List.copyOf(articles);
    }

    public List<Partner> partners() {
        return vocabulary.partners();
    }

    public List<Condition> conditions() {
        return vocabulary.conditions();
    }

    public Optional<Rule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }
}
