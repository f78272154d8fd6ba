package nl.perspectief.learning.session.web;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.util.Map;
import nl.perspectief.covenant.render.Pdf;
import nl.perspectief.guide.helplines.Helpline;
import nl.perspectief.guide.helplines.Helplines;
import nl.perspectief.guide.web.Said;
import nl.perspectief.learning.session.TeamSession;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.web.KeptPapers;
import nl.perspectief.shared.web.Language;
import nl.perspectief.shared.web.Texts;
import org.springframework.stereotype.Component;

/**
 * The papers of sessions, as tagged PDF. Anybody may ask for them, so each is made once for the same contacts and day, and one at a
 * time: what that costs is not for who asks to choose.
 */
@Component
class SessionPapers {
    private static final int MOST_KEPT = 60;

    private final TemplateEngine templates;
    private final Texts texts;
    private final Helplines helplines;
    private final Clock clock;
    private final KeptPapers kept = new KeptPapers(MOST_KEPT);

    SessionPapers(TemplateEngine templates, Texts texts, Helplines helplines, Clock clock) {
        this.templates = templates;
        this.texts = texts;
        this.helplines = helplines;
        this.clock = clock;
    }

    byte[] of(Language language, TeamSession session, SessionPaper paper) {
        Map<String, Helpline> lines = helplines.byKey();
        String key = String.join(
                " ",
                language.tag(),
                session.slug(),
                paper.word(),
                DutchDays.of(clock.instant()).toString(),
                Integer.toString(lines.hashCode()));
        return kept.of(key, () -> {
            StringOutput page = new StringOutput();
            templates.render(
                    paper.template(),
                    Map.of(
                            "language",
                            language,
                            "speech",
                            texts.speech(language),
                            "session",
                            session,
                            "said",
                            new Said(lines)),
                    page);
            return Pdf.of(page.toString());
        });
    }
}
