package nl.perspectief.guide.editing.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.perspectief.guide.Card;
import nl.perspectief.guide.CardKind;
import nl.perspectief.guide.Claim;
import nl.perspectief.guide.GuideContents;
import nl.perspectief.guide.Reference;
import nl.perspectief.guide.Section;
import nl.perspectief.guide.editing.CardRules;
import nl.perspectief.guide.reading.CardText;
import nl.perspectief.guide.reading.UnreadableGuide;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Language;

/**
 * The lines of a part of a card: each a claim with what it rests on, and none that no card says.
 *
 * @param contacts the keys of the list of contacts
 */
record CardLines(GuideContents contents, Set<String> contacts) {
    private static final int LONGEST = 4000;

    boolean isCard(String slug) {
        return contents.card(Language.NL, slug).isPresent();
    }

    List<Claim> read(Form form, String field, CardKind kind, Section section, Language language) {
        String text = form.text(field, LONGEST, "guide.edit.section-missing." + section + "." + language.tag());
        List<String> groundless = new ArrayList<>();
        List<Claim> claims =
                lines(text).flatMap(line -> claim(line, groundless).stream()).toList();
        told(form, field, groundless);
        claims.forEach(claim -> check(form, field, kind, section, claim));
        if (form.mistake(field).isEmpty()
                && kind == CardKind.SIGN
                && section == Section.ELSE
                && claims.size() < CardRules.FEWEST_ELSE) {
            form.wrong(field, "guide.edit.else-few", CardRules.FEWEST_ELSE);
        }
        return claims;
    }

    private static Stream<String> lines(String text) {
        return text.lines()
                .map(line -> CardForm.oneLine(line).replaceFirst("^[-*•] ", ""))
                .filter(line -> !line.isEmpty());
    }

    private static Optional<Claim> claim(String line, List<String> groundless) {
        try {
            return Optional.of(CardText.claim(line));
        } catch (UnreadableGuide _) {
            groundless.add("‘" + line + "’");
            return Optional.empty();
        }
    }

    /** All at once: who mends one does not find the next only after sending. */
    private static void told(Form form, String field, List<String> groundless) {
        if (!groundless.isEmpty() && form.mistake(field).isEmpty()) {
            form.wrong(
                    field,
                    groundless.size() == 1 ? "guide.edit.claim-wrong" : "guide.edit.claims-wrong",
                    String.join(", ", groundless));
        }
    }

    private void check(Form form, String field, CardKind kind, Section section, Claim claim) {
        claim.references().stream()
                .filter(Reference.Cited.class::isInstance)
                .map(Reference.Cited.class::cast)
                .filter(cited -> contents.source(cited.code()).isEmpty())
                .forEach(cited -> once(form, field, "guide.edit.source-unknown", cited.code()));
        String text = claim.text();
        CardRules.origin(kind, section, text).forEach(word -> once(form, field, "guide.edit.origin", word));
        CardRules.addedUp(section, text).forEach(word -> once(form, field, "guide.edit.added-up", word));
        CardRules.numbers(text).forEach(number -> once(form, field, "guide.edit.number", number));
        CardRules.contacts(text).stream()
                .filter(key -> !contacts.contains(key))
                .forEach(key -> once(form, field, "guide.edit.contact-unknown", key));
        if (CardRules.looseBraces(text)) {
            once(form, field, "guide.edit.braces", text);
        }
    }

    /** The first mistake of a field is what its page shows. */
    private static void once(Form form, String field, String key, String what) {
        if (form.mistake(field).isEmpty()) {
            form.wrong(field, key, what);
        }
    }

    /** Also where another line is wrong: how many there are can be seen without reading them. */
    private static void once(Form form, String field, long dutch, long english) {
        if (form.mistake(field).isEmpty()) {
            form.wrong(field, "guide.edit.twin-lines", dutch, english);
        }
    }

    /** Both languages claim the same, on the same grounds and in the same order. */
    void twins(Form form, Card dutch, Card english) {
        for (Section section : Section.values()) {
            String field = CardFields.in(Language.EN, CardFields.of(section));
            long inDutch = lines(form.value(CardFields.in(Language.NL, CardFields.of(section))))
                    .count();
            long inEnglish = lines(form.value(field)).count();
            if (inDutch > 0 && inEnglish > 0 && inDutch != inEnglish) {
                once(form, field, inDutch, inEnglish);
                continue;
            }
            boolean both = Stream.of(Language.values())
                    .allMatch(language -> form.mistake(CardFields.in(language, CardFields.of(section)))
                            .isEmpty());
            if (both) {
                twin(form, field, dutch.of(section), english.of(section));
            }
        }
    }

    private static void twin(Form form, String field, List<Claim> dutch, List<Claim> english) {
        for (int i = 0; i < dutch.size(); i++) {
            if (!Objects.equals(dutch.get(i).references(), english.get(i).references())) {
                once(form, field, "guide.edit.twin-grounds", String.valueOf(i + 1));
            }
        }
    }
}
