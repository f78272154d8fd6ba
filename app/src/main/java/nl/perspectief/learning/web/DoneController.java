package nl.perspectief.learning.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.perspectief.covenant.render.Pdf;
import nl.perspectief.guide.web.GuideLinks;
import nl.perspectief.organisations.web.Screens;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Language;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who played a story to its end sees what they said before and after, and may have a paper with their name. Nothing is kept. */
@Controller
@RequestMapping("/leren/{oefening}/klaar")
class DoneController {
    private static final String NAME = "naam";
    private static final int LONGEST = 80;
    private static final Pattern LIKE_A_NAME = Pattern.compile("[\\p{L}\\p{Mn}0-9 .,'’‘()&/-]*");

    private final Plays plays;
    private final CertificatePaper paper;

    DoneController(Plays plays, CertificatePaper paper) {
        this.plays = plays;
        this.paper = paper;
    }

    @GetMapping
    ModelAndView done(
            @PathVariable String oefening,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request) {
        Language language = Screens.language(request);
        Optional<Play> play = plays.of(language, oefening, new Form(fields));
        return play.map(one -> one.walk().ended()
                        ? page(one, new Form())
                        : new ModelAndView("redirect:" + GuideLinks.of(request).to(one.to(one.walk()))))
                .orElseGet(() -> plays.lost(language, oefening));
    }

    private static ModelAndView page(Play play, Form form) {
        return new ModelAndView("learning/done", Map.of("play", play, "form", form));
    }

    /** The way stands in the address, and the name in what is sent: so a name never stands in an address. */
    @PostMapping
    Object certificate(
            @PathVariable String oefening,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request) {
        Form form = new Form(fields);
        Language language = Screens.language(request);
        Optional<Play> play =
                plays.of(language, oefening, form).filter(one -> one.walk().ended());
        if (play.isEmpty()) {
            return plays.lost(language, oefening);
        }
        String name = form.name(NAME, LONGEST, "learning.certificate.name-missing");
        if (!LIKE_A_NAME.matcher(name).matches() || !Pdf.prints(name)) {
            form.wrong(NAME, "learning.certificate.name-letters");
        }
        if (!form.good()) {
            ModelAndView page = page(play.get(), form);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("leren-" + oefening + ".pdf")
                                .build()
                                .toString())
                .body(paper.of(language, play.get(), name));
    }
}
