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
import nl.perspectief.signals.weighing.Criterion;
import nl.perspectief.signals.weighing.Given;
import nl.perspectief.signals.weighing.Weighing;
import nl.perspectief.signals.weighing.WeighingFile;
import nl.perspectief.signals.weighing.Weighings;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Writes the answers of a weighing; who comes second sees both versions. */
@Controller
@RequestMapping("/wegingen/{id}/antwoorden")
class WeighingAnswersController {
    private final Weighings weighings;
    private final WeighingPages pages;

    WeighingAnswersController(Weighings weighings, WeighingPages pages) {
        this.weighings = weighings;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView ask(
            @PathVariable UUID id,
            @WorksFor(purpose = PurposeMeaning.ADMISSION, roles = Role.PROCESS_LEAD) Acting lead) {
        WeighingFile file = pages.look(lead, id);
        return page(file, AnswersForm.of(pages.underWay(file)));
    }

    @PostMapping
    ModelAndView answer(
            @PathVariable UUID id,
            @WorksFor(purpose = PurposeMeaning.ADMISSION, roles = Role.PROCESS_LEAD) Acting lead,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        WeighingFile file = pages.look(lead, id);
        Form form = new Form(fields);
        Optional<Map<Criterion, Given>> answers = AnswersForm.read(form, pages.underWay(file));
        if (answers.isEmpty()) {
            response.setStatus(422);
            return page(file, form);
        }
        return switch (weighings.answer(lead, id, form.version(), answers.get())) {
            case Answered.Saved _ -> {
                Notice.say(redirect, "signals.notice.answered");
                yield new ModelAndView("redirect:/wegingen/" + id);
            }
            case Answered.Conflicting(Weighing current) -> compare(file, current, form, response);
            case Answered.Absent _ -> throw new NotFound();
        };
    }

    private ModelAndView page(WeighingFile file, Form form) {
        return new ModelAndView(
                "signals/answers", Map.of("file", file, "form", form, "delivery", pages.delivery(file)));
    }

    private static ModelAndView compare(WeighingFile file, Weighing current, Form mine, HttpServletResponse response) {
        response.setStatus(409);
        mine.put("version", current.version());
        return new ModelAndView(
                "signals/answers-compare",
                Map.of("file", file, "current", current, "theirs", AnswersForm.of(current), "form", mine));
    }
}
