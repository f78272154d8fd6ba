package nl.perspectief.signals.weighing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.organisations.web.WorksFor;
import nl.perspectief.shared.web.Form;
import nl.perspectief.signals.weighing.Answered;
import nl.perspectief.signals.weighing.Given;
import nl.perspectief.signals.weighing.Weighing;
import nl.perspectief.signals.weighing.WeighingFile;
import nl.perspectief.signals.weighing.Weighings;
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

/** One question of a weighing. Only a change of the answer on this very question is in the way of a new one. */
@Controller
@RequestMapping("/wegingen/{id}/vraag/{criterium}")
class QuestionController {
    private final Weighings weighings;
    private final WeighingPages pages;

    QuestionController(Weighings weighings, WeighingPages pages) {
        this.weighings = weighings;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView ask(
            @PathVariable UUID id,
            @PathVariable("criterium") String name,
            @WorksFor(purpose = PurposeMeaning.ADMISSION, roles = Role.PROCESS_LEAD) Acting lead) {
        WeighingFile file = pages.look(lead, id);
        Weighing weighing = pages.underWay(file);
        Question question = question(weighing, name);
        return page(lead, "signals/question", file, question, AnswerForm.of(weighing, question.criterion()));
    }

    @PostMapping
    ModelAndView answer(
            @PathVariable UUID id,
            @PathVariable("criterium") String name,
            @WorksFor(purpose = PurposeMeaning.ADMISSION, roles = Role.PROCESS_LEAD) Acting lead,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        pages.hold(lead, id);
        WeighingFile file = pages.look(lead, id);
        if (file.weighing() != null && !file.referral().open()) {
            Notice.say(redirect, "signals.notice.decided-already");
            return new ModelAndView("redirect:/wegingen/" + id);
        }
        Question question = question(pages.underWay(file), name);
        return leave(lead, new Sent(file, pages.underWay(file), question, new Form(fields)), redirect, response);
    }

    /** A form that came in, and what it is about as it is now. */
    private record Sent(WeighingFile file, Weighing weighing, Question question, Form form) {
        Onward onward() {
            return form.optionalChoice(Onward.FIELD, Onward.class).orElse(Onward.NEXT);
        }

        boolean untouched() {
            return AnswerForm.untouched(form, question.criterion());
        }

        boolean overtaken() {
            return !WeighingShown.of(weighing, question.criterion()).since(form).isEmpty();
        }

        ModelAndView on() {
            return new ModelAndView("redirect:" + onward().path(file.referral().id(), weighing, question));
        }
    }

    private ModelAndView leave(Acting lead, Sent sent, RedirectAttributes redirect, HttpServletResponse response) {
        if (sent.untouched() && sent.onward() != Onward.NEXT) {
            return sent.on();
        }
        if (sent.overtaken()) {
            response.setStatus(409);
            return page(lead, "signals/question-compare", sent.file(), sent.question(), sent.form());
        }
        // The same answer once more would only undo the second reading.
        if (sent.untouched()
                && sent.weighing().reason(sent.question().criterion()).isPresent()) {
            return sent.on();
        }
        Optional<Given> given = AnswerForm.read(sent.form(), sent.question().criterion());
        if (given.isEmpty()) {
            response.setStatus(422);
            return page(lead, "signals/question", sent.file(), sent.question(), sent.form());
        }
        return save(lead, sent, given.get(), redirect);
    }

    private ModelAndView save(Acting lead, Sent sent, Given given, RedirectAttributes redirect) {
        Weighing weighing = sent.weighing();
        UUID id = weighing.referral().id();
        Answered answered = weighings.answer(
                lead, id, weighing.version(), Map.of(sent.question().criterion(), given));
        return switch (answered) {
            case Answered.Saved _ -> {
                Notice.say(redirect, "signals.notice.answered");
                yield sent.on();
            }
            case Answered.VictimFirst _ -> {
                sent.form().wrong(AnswerForm.answer(sent.question().criterion()), "signals.received.contact-first");
                ModelAndView again = page(lead, "signals/question", sent.file(), sent.question(), sent.form());
                again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield again;
            }
            // Nobody else can write as long as it is held.
            case Answered.Conflicting _, Answered.Absent _ -> throw new NotFound();
        };
    }

    private static Question question(Weighing weighing, String name) {
        return Question.of(weighing, name).orElseThrow(NotFound::new);
    }

    private ModelAndView page(Acting lead, String template, WeighingFile file, Question question, Form form) {
        ModelAndView page = new ModelAndView(
                template,
                Map.of(
                        "file",
                        file,
                        "weighing",
                        pages.underWay(file),
                        "question",
                        question,
                        "form",
                        form,
                        "shown",
                        WeighingShown.of(pages.underWay(file), question.criterion()),
                        "delivery",
                        pages.delivery(file)));
        return pages.withPolice(page, lead, file);
    }
}
