package nl.perspectief.covenant;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.perspectief.covenant.vocabulary.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * What the software does with one sentence of the agreement.
 *
 * @param scopes for every dimension the values it speaks about
 * @param form the most that is permitted, or the least that is forbidden
 * @param all conditions that must all hold: {@code mits} of a permission, {@code als} of a prohibition
 * @param unless conditions that together lift a prohibition; empty when nothing lifts it, and for a permission
 * @param keep how long a receiver reads at most; absent when the case decides, and for a prohibition
 * @param article heading of the article it stands under
 */
public record Rule(
        String id,
        Effect effect,
        Map<Dimension, Scope> scopes,
        Extent form,
        List<String> all,
        List<String> unless,
        Onward onward,
        @Nullable ReadingTerm keep,
        Set<Obligation> obligations,
        List<String> grounds,
        String article,
        Place place) {
    public Rule {
        scopes = Map.copyOf(new EnumMap<>(scopes));
        all = List.copyOf(all);
        unless = List.copyOf(unless);
        obligations = Set.copyOf(obligations);
        grounds = List.copyOf(grounds);
    }

    public Scope scope(Dimension dimension) {
        return Objects.requireNonNull(scopes.get(dimension));
    }

    /** Whether it speaks about a question, whatever the facts. */
    public boolean speaksOf(Question question) {
        for (Dimension dimension : Dimension.values()) {
            if (!scope(dimension).holds(question.of(dimension))) {
                return false;
            }
        }
        return effect == Effect.PERMIT
                ? form.covers(question.form())
                : question.form().covers(form);
    }
}
