package nl.perspectief.sharing.asking.web;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.register.BoundWords;
import nl.perspectief.register.Covenants;
import nl.perspectief.shared.web.Form;
import nl.perspectief.sharing.asking.AnswersBack.Given;
import nl.perspectief.sharing.asking.QuestionBack;
import nl.perspectief.sharing.asking.QuestionsBack.Asked;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the two sides of one question see. */
@Component
class QuestionPages {
    private final Professionals professionals;
    private final Covenants covenants;
    private final BoundWords words;
    private final Clock clock;

    QuestionPages(Professionals professionals, Covenants covenants, BoundWords words, Clock clock) {
        this.professionals = professionals;
        this.covenants = covenants;
        this.words = words;
        this.clock = clock;
    }

    ModelAndView asked(Acting acting, Asked asked) {
        Map<String, Object> model = model(asked.question());
        model.put("readAt", asked.readAt());
        model.put("own", asked.question().askedBy(acting));
        model.put(
                "giver",
                GiverNow.of(professionals, asked.question().share().giver().id()));
        return new ModelAndView("asking/asked", model);
    }

    ModelAndView given(Given given, Form form) {
        Map<String, Object> model = model(given.question());
        model.put("given", given);
        model.put("form", form);
        model.put(
                "asker",
                GiverNow.of(professionals, given.question().asker().id()).who());
        if (given.withheld() != null) {
            model.put(
                    "why",
                    WhyNot.of(
                            given.withheld(),
                            covenants.inForce(given.question().share().covenant(), clock.instant())));
        }
        return new ModelAndView("asking/given", model);
    }

    private Map<String, Object> model(QuestionBack question) {
        Map<String, Object> model = new HashMap<>();
        model.put("question", question);
        model.put(
                "category",
                words.in(question.share().covenant()).spoken(question.share().category()));
        return model;
    }

    ModelAndView with(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }
}
