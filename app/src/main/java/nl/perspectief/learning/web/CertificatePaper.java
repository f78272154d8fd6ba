package nl.perspectief.learning.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.util.Map;
import nl.perspectief.covenant.render.Pdf;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.web.Language;
import nl.perspectief.shared.web.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * That somebody played a story, as tagged PDF: never how. Anybody may ask for one, so they are made one at a time: what that
 * costs is not for who asks to choose.
 */
@Component
class CertificatePaper {
    private final TemplateEngine templates;
    private final Texts texts;
    private final Clock clock;
    private final String partnership;

    CertificatePaper(
            TemplateEngine templates,
            Texts texts,
            Clock clock,
            @Value("${perspectief.partnership:}") String partnership) {
        this.templates = templates;
        this.texts = texts;
        this.clock = clock;
        this.partnership = partnership;
    }

    synchronized byte[] of(Language language, Play play, String name) {
        StringOutput page = new StringOutput();
        templates.render(
                "learning/certificate.jte",
                Map.of(
                        "language", language,
                        "speech", texts.speech(language),
                        "play", play,
                        "name", name,
                        "partnership", partnership,
                        "today", DutchDays.of(clock.instant())),
                page);
        return Pdf.of(page.toString());
    }
}
