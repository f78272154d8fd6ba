package nl.perspectief.sharing.asking.web;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.register.BoundWords;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.web.Form;
import nl.perspectief.sharing.asking.AnswerTerm;
import nl.perspectief.sharing.asking.Posed;
import nl.perspectief.sharing.asking.QuestionsBack;
import nl.perspectief.sharing.asking.QuestionsBack.Askable;
import nl.perspectief.sharing.items.Narrative;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking who gave something about it. */
@Controller
@RequestMapping("/gedeeld/{id}/vraag")
class AskController {
    /** By which somebody could be found whom the other side may not know: an address for mail, a number to call, a postal code. */
    private static final Pattern FINDS_SOMEBODY = Pattern.compile(
            "(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]{1,63}\\.\\w|(?:\\+\\d|\\b0\\d)(?:[ -]?\\d){7,}|\\b[1-9]\\d{3} ?[A-Z]{2}\\b");

    private final QuestionsBack questions;
    private final Professionals professionals;
    private final BoundWords words;
    private final Clock clock;

    AskController(QuestionsBack questions, Professionals professionals, BoundWords words, Clock clock) {
        this.questions = questions;
        this.professionals = professionals;
        this.words = words;
        this.clock = clock;
    }

    /** The question that waits already is shown in the place of a new one. */
    @GetMapping
    ModelAndView form(@PathVariable UUID id, @Asking Acting acting, RedirectAttributes redirect) {
        Askable askable = askable(acting, id);
        return questions
                .openAbout(acting, id)
                .map(open -> {
                    Notice.say(redirect, "asking.notice.open");
                    return new ModelAndView("redirect:/vragen/" + open);
                })
                .orElseGet(() -> page(askable, new Form()));
    }

    private Askable askable(Acting acting, UUID id) {
        return questions.askable(acting, id).orElseThrow(NotFound::new);
    }

    private ModelAndView page(Askable askable, Form form) {
        var share = askable.received().disclosure();
        return new ModelAndView(
                "asking/ask",
                Map.of(
                        "askable",
                        askable,
                        "category",
                        words.in(share.covenant()).spoken(share.category()),
                        "giver",
                        GiverNow.of(professionals, share.givenBy()),
                        "due",
                        AnswerTerm.from(DutchDays.of(clock.instant())),
                        "form",
                        form));
    }

    @PostMapping
    ModelAndView ask(
            @PathVariable UUID id,
            @Asking Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        Askable askable = askable(acting, id);
        Form form = new Form(fields);
        String text = form.text("wil-weten", QuestionsBack.LONGEST, "asking.words.missing");
        if (form.good() && FINDS_SOMEBODY.matcher(text).find()) {
            form.wrong("wil-weten", "asking.words.finds");
        }
        if (!form.good()) {
            ModelAndView page = page(askable, form);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        return switch (questions.ask(acting, id, new Narrative(text))) {
            case Posed.Asked _ -> {
                Notice.say(redirect, "asking.notice.asked");
                yield new ModelAndView("redirect:" + askable.readAt());
            }
            case Posed.AlreadyAsked _ -> {
                form.wrong("wil-weten", "asking.already");
                ModelAndView page = page(askable, form);
                page.setStatus(HttpStatus.CONFLICT);
                yield page;
            }
            case Posed.Absent _ -> throw new NotFound();
        };
    }
}
