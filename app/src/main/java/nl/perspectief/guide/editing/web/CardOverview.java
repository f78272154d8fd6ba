package nl.perspectief.guide.editing.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.perspectief.guide.editing.CardHistory;
import nl.perspectief.guide.editing.CardPair;
import nl.perspectief.guide.editing.Proposal;
import nl.perspectief.shared.DutchOrder;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Language;

/**
 * All cards for their editors: what has to be read again first.
 *
 * @param all how many there are without a filter
 */
public record CardOverview(Form form, List<Row> rows, int all, LocalDate today) {
    private static final int SOON_WEEKS = 4;

    /** Which cards are shown. */
    public enum Filter {
        ALL,
        EXPIRING,
        PROPOSED,
        CHANGED
    }

    /**
     * One card.
     *
     * @param cards what everybody reads, or what is proposed for a card that is new
     * @param isNew whether nobody agreed to it yet
     */
    public record Row(CardPair cards, CardHistory history, boolean isNew) {
        public LocalDate reviewBefore() {
            return cards.dutch().reviewBefore();
        }

        public Optional<Proposal> changed() {
            return history.inForce();
        }

        boolean has(String words) {
            return Stream.of(Language.values())
                    .map(cards::in)
                    .anyMatch(card -> (card.slug() + " " + card.title() + " " + card.summary())
                            .toLowerCase(Locale.ROOT)
                            .contains(words));
        }
    }

    static boolean soon(LocalDate reviewBefore, LocalDate today) {
        return reviewBefore.isBefore(today.plusWeeks(SOON_WEEKS));
    }

    static CardOverview of(
            Form form, Map<String, CardPair> inForce, Map<String, CardHistory> histories, LocalDate today) {
        List<Row> all = new ArrayList<>();
        inForce.forEach((slug, cards) ->
                all.add(new Row(cards, histories.getOrDefault(slug, new CardHistory(slug, List.of())), false)));
        histories.values().stream()
                .filter(history -> !inForce.containsKey(history.slug()))
                .forEach(history ->
                        all.add(new Row(history.proposals().getFirst().cards(), history, true)));
        String words = form.value("zoek").toLowerCase(Locale.ROOT);
        Filter filter = form.optionalChoice("toon", Filter.class).orElse(Filter.ALL);
        List<Row> rows = all.stream()
                .filter(row -> row.has(words) && shown(row, filter, today))
                .sorted(Comparator.comparing(Row::reviewBefore)
                        .thenComparing(
                                DutchOrder.by((Row row) -> row.cards().dutch().title())))
                .toList();
        return new CardOverview(form, rows, all.size(), today);
    }

    private static boolean shown(Row row, Filter filter, LocalDate today) {
        return switch (filter) {
            case ALL -> true;
            case EXPIRING -> soon(row.reviewBefore(), today);
            case PROPOSED -> row.history().open().isPresent();
            case CHANGED -> row.changed().isPresent();
        };
    }

    public boolean expired(Row row) {
        return row.reviewBefore().isBefore(today);
    }

    public boolean soon(Row row) {
        return soon(row.reviewBefore(), today);
    }
}
