package nl.perspectief.guide.print.web;

import jakarta.servlet.http.HttpServletRequest;
import nl.perspectief.guide.Card;
import nl.perspectief.guide.CardKind;
import nl.perspectief.guide.GuideContents;
import nl.perspectief.guide.Setting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Screens;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Language;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The guide on paper, for everybody. */
@Controller
class PaperController {
    private final GuideContents contents;
    private final GuidePapers papers;

    PaperController(GuideContents contents, GuidePapers papers) {
        this.contents = contents;
        this.papers = papers;
    }

    /** One card, or all of a kind. */
    @GetMapping("/wegwijzer/papier/kaarten")
    ResponseEntity<byte[]> cards(@RequestParam MultiValueMap<String, String> fields, HttpServletRequest request) {
        Form form = new Form(fields);
        Language language = Screens.language(request);
        if (form.filled("kaart")) {
            Card card = contents.card(language, form.value("kaart")).orElseThrow(NotFound::new);
            return paper(card.slug(), papers.card(language, card));
        }
        CardKind kind = form.optionalChoice("soort", CardKind.class).orElseThrow(NotFound::new);
        return paper("kaarten", papers.kind(language, kind));
    }

    @GetMapping("/wegwijzer/papier/poster")
    ResponseEntity<byte[]> poster(@RequestParam MultiValueMap<String, String> fields, HttpServletRequest request) {
        Setting setting = new Form(fields).optionalChoice("plek", Setting.class).orElseThrow(NotFound::new);
        return paper("poster", papers.poster(Screens.language(request), setting));
    }

    private static ResponseEntity<byte[]> paper(String name, byte[] paper) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name + ".pdf")
                                .build()
                                .toString())
                .body(paper);
    }
}
