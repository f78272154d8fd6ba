package nl.perspectief.guide.print.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.perspectief.covenant.render.Pdf;
import nl.perspectief.guide.Card;
import nl.perspectief.guide.CardKind;
import nl.perspectief.guide.GuideContents;
import nl.perspectief.guide.Setting;
import nl.perspectief.guide.helplines.Helpline;
import nl.perspectief.guide.helplines.Helplines;
import nl.perspectief.guide.web.Said;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.web.KeptPapers;
import nl.perspectief.shared.web.Language;
import nl.perspectief.shared.web.Speech;
import nl.perspectief.shared.web.Texts;
import org.springframework.stereotype.Component;

/**
 * Cards and posters as tagged PDF. Anybody may ask for them, so each is made once for the same contents, contacts and day, and
 * one at a time: what that costs is not for who asks to choose.
 */
@Component
class GuidePapers {
    /** More than there are of one day, so that asking for one after the other costs no more than making each once. */
    private static final int MOST_KEPT = 300;

    private final TemplateEngine templates;
    private final Texts texts;
    private final GuideContents contents;
    private final Helplines helplines;
    private final Clock clock;
    private final KeptPapers kept = new KeptPapers(MOST_KEPT);

    GuidePapers(TemplateEngine templates, Texts texts, GuideContents contents, Helplines helplines, Clock clock) {
        this.templates = templates;
        this.texts = texts;
        this.contents = contents;
        this.helplines = helplines;
        this.clock = clock;
    }

    /** One card. */
    byte[] card(Language language, Card card) {
        return of(language, "guide/paper-cards.jte", card.slug(), card.title(), List.of(card));
    }

    /** All cards of a kind, each on pages of its own. */
    byte[] kind(Language language, CardKind kind) {
        return of(
                language,
                "guide/paper-cards.jte",
                "/" + kind,
                texts.speech(language).say("guide.kind." + kind),
                contents.cards(language).stream()
                        .filter(card -> card.kind() == kind)
                        .toList());
    }

    /** The signs of one place, for the wall of a team room. */
    byte[] poster(Language language, Setting setting) {
        Speech speech = texts.speech(language);
        return of(
                language,
                "guide/paper-poster.jte",
                "/poster/" + setting,
                speech.say("guide.paper.poster-of", speech.say("guide.setting." + setting)),
                contents.cards(language).stream()
                        .filter(card -> card.kind() == CardKind.SIGN)
                        .filter(card -> card.settings().contains(setting))
                        .toList());
    }

    private byte[] of(Language language, String template, String what, String title, List<Card> cards) {
        LocalDate today = DutchDays.of(clock.instant());
        Map<String, Helpline> lines = helplines.byKey();
        String key = String.join(
                " ",
                language.tag(),
                what,
                contents.fingerprint(),
                today.toString(),
                Integer.toString(lines.hashCode()));
        return kept.of(key, () -> {
            StringOutput page = new StringOutput();
            templates.render(
                    template,
                    Map.of(
                            "language", language,
                            "speech", texts.speech(language),
                            "title", title,
                            "cards", cards,
                            "said", new Said(lines),
                            "today", today),
                    page);
            return Pdf.of(page.toString());
        });
    }
}
