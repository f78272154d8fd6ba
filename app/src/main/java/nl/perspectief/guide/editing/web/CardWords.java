package nl.perspectief.guide.editing.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.perspectief.guide.editing.CardPair;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Language;
import nl.perspectief.warning.PersonMark;
import nl.perspectief.warning.PersonWords;
import nl.perspectief.warning.web.NamelessForm;

/** Whether somebody is in the words of a card: a card is about nobody. */
final class CardWords {
    private static final String NO_NAME = "geen-naam";

    /** What a line rests on: the code of a source may look like the plate of a car. */
    private static final Pattern GROUNDS = Pattern.compile("\\[[^\\[\\]\\n]*]\\s*$", Pattern.MULTILINE);

    private CardWords() {}

    /** What stands on the card already was looked at before: an organisation, a place or an app with a capital. */
    static NamelessForm typed(Form form, Optional<CardPair> before, LocalDate today) {
        List<String> names = new ArrayList<>(form.values(NO_NAME));
        before.ifPresent(cards -> Stream.of(Language.values())
                .flatMap(language -> PersonWords.in(cards.text(language), today).stream())
                .filter(found -> found.mark() == PersonMark.NAME)
                .forEach(found -> names.add(found.words())));
        form.put(NO_NAME, names.stream().distinct().toList());
        return new NamelessForm(form, today);
    }

    /** @param onlyLooks whether it is only shown: what looks like a name is asked about when it is proposed, and not before */
    static void look(NamelessForm typed, boolean onlyLooks, LocalDate today) {
        Stream.concat(CardFields.texts().stream(), Stream.of("waarom", "kaart-nagelezen"))
                .forEach(field -> {
                    String text = GROUNDS.matcher(typed.form().value(field)).replaceAll("");
                    if (onlyLooks) {
                        GuideEditor.noPerson(typed.form(), field, text, today);
                    } else if (!text.isEmpty()) {
                        typed.read(field, text, Set.of(), "guide.edit.must-go");
                    }
                });
    }
}
