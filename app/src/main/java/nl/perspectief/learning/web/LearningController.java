package nl.perspectief.learning.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Predicate;
import nl.perspectief.guide.web.GuideLinks;
import nl.perspectief.organisations.web.Screens;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Language;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Choose a story, and play it. Open to everybody; who chooses what is kept nowhere. */
@Controller
@RequestMapping(LearningParts.HOME)
class LearningController {
    private final Plays plays;

    LearningController(Plays plays) {
        this.plays = plays;
    }

    @GetMapping
    ModelAndView home(HttpServletRequest request) {
        return new ModelAndView("learning/home", "plays", plays.all(Screens.language(request)));
    }

    @GetMapping("/{oefening}")
    ModelAndView begin(@PathVariable String oefening, HttpServletRequest request) {
        Play play = plays.begun(Screens.language(request), oefening, new Form());
        return new ModelAndView("learning/exercise", "play", play);
    }

    @GetMapping("/{oefening}/verhaal")
    ModelAndView story(
            @PathVariable String oefening,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request) {
        return show("learning/story", play -> !play.walk().ended(), oefening, fields, request);
    }

    @GetMapping("/{oefening}/einde")
    ModelAndView end(
            @PathVariable String oefening,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request) {
        return show("learning/end", play -> play.walk().ended(), oefening, fields, request);
    }

    /** Who is not where the page is for goes to the page for where they are. */
    private ModelAndView show(
            String view,
            Predicate<Play> here,
            String oefening,
            MultiValueMap<String, String> fields,
            HttpServletRequest request) {
        Language language = Screens.language(request);
        Optional<Play> play = plays.of(language, oefening, new Form(fields));
        return play.map(one -> here.test(one)
                        ? new ModelAndView(view, "play", one)
                        : new ModelAndView("redirect:" + GuideLinks.of(request).to(one.to(one.walk()))))
                .orElseGet(() -> plays.lost(language, oefening));
    }
}
