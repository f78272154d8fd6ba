package nl.perspectief.sharing.asking.web;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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
import nl.perspectief.warning.PersonMark;
import nl.perspectief.warning.PersonWords;
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
    /** A first name is often what a question is about; anything else finds somebody whom the other side may not know. */
    private static final Set<PersonMark> LEFT_OUT = EnumSet.complementOf(EnumSet.of(PersonMark.NAME));

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
        if (form.good()) {
            leaveOut(text).ifPresent(words -> form.wrong("wil-weten", "asking.words.finds", words));
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

    /** What has to go, as it was written. */
    private Optional<String> leaveOut(String text) {
        return PersonWords.in(text, DutchDays.of(clock.instant())).stream()
                .filter(one -> LEFT_OUT.contains(one.mark()))
                .map(one -> "‘" + one.words() + "’")
                .distinct()
                .reduce((one, other) -> one + ", " + other);
    }
}
