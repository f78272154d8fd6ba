package nl.perspectief.learning.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.List;
import nl.perspectief.learning.Exercises;
import nl.perspectief.learning.counting.Answered;
import nl.perspectief.learning.counting.ConfidenceCounts;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.organisations.web.Screens;
import nl.perspectief.organisations.web.WorksFor;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Language;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Who works here lets their answers count, when they choose to. The form has no key, so that nothing of it is kept beside the counts; only
 * the session knows, for as long as it lasts, that a story was counted.
 */
@Controller
class CountController {
    private static final String TOLD = "perspectief.counted.";

    private final Plays plays;
    private final Exercises exercises;
    private final ConfidenceCounts counts;

    CountController(Plays plays, Exercises exercises, ConfidenceCounts counts) {
        this.plays = plays;
        this.exercises = exercises;
        this.counts = counts;
    }

    @PostMapping("/leren/mijn/tellen")
    ModelAndView count(
            @WorksFor(own = "vandaag") Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        Form form = new Form(fields);
        String slug = form.value("verhaal");
        Language language = Screens.language(request);
        List<Answered> answers = exercises.find(language, slug).stream()
                .flatMap(_ -> plays.of(language, slug, form).stream())
                .filter(play -> play.walk().ended())
                .flatMap(play -> answers(play.confidence()).stream())
                .toList();
        if (!answers.isEmpty()) {
            Notice.say(redirect, "counting.notice." + counted(request.getSession(), acting, slug, answers));
        }
        return new ModelAndView("redirect:/leren");
    }

    /** Once for each story as long as somebody is signed in: nothing that lasts may know that somebody counted. */
    private String counted(HttpSession session, Acting acting, String story, List<Answered> answers) {
        String told = TOLD + story;
        if (session.getAttribute(told) != null) {
            return "already";
        }
        if (!counts.count(acting, story, answers)) {
            return "reader";
        }
        session.setAttribute(told, true);
        return "counted";
    }

    private static List<Answered> answers(Confidence confidence) {
        List<Answered> answers = new ArrayList<>();
        confidence.before().forEach((asked, sure) -> answers.add(new Answered(asked.name(), false, sure.name())));
        confidence.after().forEach((asked, sure) -> answers.add(new Answered(asked.name(), true, sure.name())));
        return answers;
    }
}
