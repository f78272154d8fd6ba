package nl.perspectief.sharing.asking.web;

import java.util.Optional;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.organisations.web.forms.SentForm;
import nl.perspectief.shared.web.Form;
import nl.perspectief.sharing.asking.AnswerOutcome;
import nl.perspectief.sharing.asking.AnswerWay;
import nl.perspectief.sharing.asking.AnswersBack;
import nl.perspectief.sharing.asking.AnswersBack.Given;
import nl.perspectief.sharing.asking.QuestionsBack;
import nl.perspectief.sharing.items.Narrative;
import org.jspecify.annotations.Nullable;
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

/** One question: for who asked its answer, for who gave what it is about the answering. */
@Controller
@RequestMapping("/vragen/{id}")
class QuestionBackController {
    private final QuestionsBack questions;
    private final AnswersBack answers;
    private final QuestionPages pages;

    QuestionBackController(QuestionsBack questions, AnswersBack answers, QuestionPages pages) {
        this.questions = questions;
        this.answers = answers;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, @Asking Acting acting) {
        Optional<Given> given = answers.look(acting, id);
        return given.isPresent()
                ? pages.given(given.get(), new Form())
                : pages.asked(acting, questions.look(acting, id).orElseThrow(NotFound::new));
    }

    @PostMapping("/intrekken")
    ModelAndView takeBack(@PathVariable UUID id, @Asking Acting acting, RedirectAttributes redirect) {
        var asked = questions.look(acting, id).orElseThrow(NotFound::new);
        if (!asked.question().standsIn()) {
            throw new NotFound();
        }
        Notice.say(
                redirect,
                questions.takeBack(acting, id) ? "asking.notice.taken-back" : "asking.notice.answered-already");
        return new ModelAndView("redirect:" + asked.readAt());
    }

    @PostMapping("/gezien")
    ModelAndView seen(@PathVariable UUID id, @Asking Acting acting, RedirectAttributes redirect) {
        return said(id, questions.seen(acting, id), "asking.notice.seen", redirect);
    }

    @PostMapping("/gebeld")
    ModelAndView called(@PathVariable UUID id, @Asking Acting acting, RedirectAttributes redirect) {
        return said(id, questions.called(acting, id), "asking.notice.called", redirect);
    }

    @PostMapping("/niet-gebeld")
    ModelAndView notCalled(@PathVariable UUID id, @Asking Acting acting, RedirectAttributes redirect) {
        return said(id, questions.notCalled(acting, id), "asking.notice.not-called", redirect);
    }

    private static ModelAndView said(UUID id, boolean done, String notice, RedirectAttributes redirect) {
        if (!done) {
            throw new NotFound();
        }
        Notice.say(redirect, notice);
        return new ModelAndView("redirect:/vragen/" + id);
    }

    @PostMapping("/antwoord")
    ModelAndView answer(
            @PathVariable UUID id,
            @Asking Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        Given given = answers.look(acting, id).orElseThrow(NotFound::new);
        Form form = new Form(fields);
        Optional<AnswerWay> way = form.choice("antwoordmanier", AnswerWay.class, "asking.way.missing");
        Narrative said = way.filter(AnswerWay.SAID::equals).isPresent() ? words(form) : null;
        if (way.isPresent() && said == null && form.filled("zegt") && given.withheld() == null) {
            form.wrong("antwoordmanier", "asking.way.and-words");
        }
        if (!form.good()) {
            return pages.with(pages.given(given, form), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (answers.answer(acting, id, seen(form), way.orElseThrow(), said)) {
            case AnswerOutcome.Said _ -> {
                Notice.say(redirect, "asking.notice.said." + way.get());
                yield new ModelAndView("redirect:/vragen/" + id);
            }
            case AnswerOutcome.Withheld(var why) ->
                pages.with(
                        pages.given(new Given(given.question(), given.about(), given.givenAt(), why), form),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case AnswerOutcome.Over _ ->
                pages.with(
                        pages.given(answers.look(acting, id).orElseThrow(NotFound::new), form)
                                .addObject("sent", SentForm.of("", fields)),
                        HttpStatus.CONFLICT);
            case AnswerOutcome.Absent _ -> throw new NotFound();
        };
    }

    /** What the page showed as answered before. */
    private static @Nullable AnswerWay seen(Form form) {
        for (AnswerWay way : AnswerWay.values()) {
            if (form.chose("eerder", way.name())) {
                return way;
            }
        }
        return null;
    }

    private static Narrative words(Form form) {
        String text = form.text("zegt", AnswersBack.LONGEST, "asking.answer.missing");
        return new Narrative(form.good() ? text : "…");
    }

    @PostMapping("/antwoord/intrekken")
    ModelAndView withdraw(
            @PathVariable UUID id,
            @Asking Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        Given given = answers.look(acting, id).orElseThrow(NotFound::new);
        Form form = new Form(fields);
        Optional<WithdrawnFor> why = form.choice("reden", WithdrawnFor.class, "asking.withdraw.missing");
        if (why.isEmpty()) {
            return pages.with(pages.given(given, form), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!answers.withdraw(acting, id, why.get().code())) {
            throw new NotFound();
        }
        Notice.say(redirect, "asking.notice.withdrawn");
        return new ModelAndView("redirect:/vragen/" + id);
    }
}
