package nl.perspectief.guide.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.perspectief.guide.Card;
import nl.perspectief.guide.CardKind;
import nl.perspectief.guide.Setting;

/** The cards by what they are about, all of them or those of one place. */
public record CardList(Optional<Setting> setting, Map<CardKind, List<Card>> cards) {
    static CardList of(List<Card> all, Optional<Setting> setting) {
        Map<CardKind, List<Card>> cards = new EnumMap<>(CardKind.class);
        for (CardKind kind : CardKind.values()) {
            List<Card> some = all.stream()
                    .filter(card -> card.kind() == kind)
                    .filter(card -> setting.isEmpty() || card.settings().contains(setting.get()))
                    .toList();
            if (!some.isEmpty()) {
                cards.put(kind, some);
            }
        }
        return new CardList(setting, cards);
    }

    public int size() {
        return cards.values().stream().mapToInt(List::size).sum();
    }
}
