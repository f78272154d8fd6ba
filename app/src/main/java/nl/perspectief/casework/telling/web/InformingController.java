package nl.perspectief.casework.telling.web;

import java.util.Map;
import java.util.UUID;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.CaseFiles;
import nl.perspectief.casework.informing.ToldTogether;
import nl.perspectief.casework.telling.Persons;
import nl.perspectief.casework.web.AtTheTable;
import nl.perspectief.casework.web.CasePages;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.shared.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is told and asked, one line each; and what all heard and answered in one go. */
@Controller
@RequestMapping("/casussen/{id}/informeren")
class InformingController {
    private final Persons persons;
    private final CaseFiles files;

    InformingController(Persons persons, CaseFiles files) {
        this.persons = persons;
        this.files = files;
    }

    @GetMapping
    ModelAndView look(@AtTheTable Acting acting, @PathVariable UUID id) {
        Persons.Overview all = persons.look(acting, id).orElseThrow(NotFound::new);
        return new ModelAndView("casework/inform", Map.of("all", all, "form", TogetherForm.of(all)));
    }

    @PostMapping
    ModelAndView record(
            @AtTheTable Acting acting,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        Persons.Overview all = persons.look(acting, id).orElseThrow(NotFound::new);
        Form form = new Form(fields);
        TogetherForm.told(form, all);
        ToldTogether told = TogetherForm.read(
                form, all.together(), KnownDays.of(all.header()), all.lines(), acting.professionalId());
        if (!form.good()) {
            return CasePages.again("casework/inform", Map.of("all", all, "form", form));
        }
        int stops = persons.stops(acting, id, () -> files.inform(acting, id, form.version(), told));
        if (!Stops.chosen(form, stops)) {
            return CasePages.again("casework/inform", Stops.shown(Map.of("all", all, "form", form), stops));
        }
        return switch (files.inform(acting, id, form.version(), told)) {
            case CaseAnswer.Done _ -> {
                Notice.say(redirect, "casework.inform.done");
                yield CasePages.to(id, "");
            }
            case CaseAnswer.Stale _ ->
                CasePages.conflict(
                        "casework/inform-conflict",
                        Map.of("all", persons.look(acting, id).orElseThrow(NotFound::new), "form", form));
            case CaseAnswer.Withheld _, CaseAnswer.Absent _ -> throw new NotFound();
        };
    }
}
