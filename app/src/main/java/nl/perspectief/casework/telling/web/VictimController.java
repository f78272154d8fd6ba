package nl.perspectief.casework.telling.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.CaseFiles;
import nl.perspectief.casework.informing.VictimView;
import nl.perspectief.casework.telling.Persons;
import nl.perspectief.casework.web.AtTheTable;
import nl.perspectief.casework.web.CasePages;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.shared.web.Form;
import nl.perspectief.sharing.items.Narrative;
import nl.perspectief.signals.Exploitation;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether the young person is a victim: the answer, its day, and what it rests on. Each time is kept beside the one before. */
@Controller
@RequestMapping("/casussen/{id}/slachtoffer")
class VictimController {
    private final Persons persons;
    private final CaseFiles files;

    VictimController(Persons persons, CaseFiles files) {
        this.persons = persons;
        this.files = files;
    }

    @GetMapping
    ModelAndView ask(@AtTheTable Acting acting, @PathVariable UUID id) {
        Persons.Overview all = persons.look(acting, id).orElseThrow(NotFound::new);
        Form form = new Form()
                .put("version", all.victimViews().size())
                .put("bekeken", all.header().today());
        return new ModelAndView("casework/victim", Map.of("all", all, "form", form));
    }

    @PostMapping
    ModelAndView record(
            @AtTheTable Acting acting,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        Persons.Overview all = persons.look(acting, id).orElseThrow(NotFound::new);
        Form form = new Form(fields);
        Optional<VictimView> view = read(form, KnownDays.of(all.header()), acting.professionalId());
        if (view.isEmpty()) {
            return CasePages.again("casework/victim", Map.of("all", all, "form", form));
        }
        return switch (files.view(acting, id, form.version(), view.get())) {
            case CaseAnswer.Done _ -> {
                Notice.say(redirect, "casework.victim.done");
                yield CasePages.to(id, "");
            }
            case CaseAnswer.Stale _ ->
                CasePages.conflict(
                        "casework/victim-conflict",
                        Map.of("all", persons.look(acting, id).orElseThrow(NotFound::new), "form", form));
            case CaseAnswer.Withheld _, CaseAnswer.Absent _ -> throw new NotFound();
        };
    }

    static Optional<VictimView> read(Form form, KnownDays days, UUID by) {
        Optional<Exploitation> outcome =
                form.choice("slachtoffer", Exploitation.class, "casework.victim.outcome.missing");
        String because = form.text("waarom", TellingFields.LONGEST_REASON, "casework.victim.because.missing");
        LocalDate on = days.here(form, "bekeken");
        if (!form.filled("bekeken")) {
            form.wrong("bekeken", "casework.victim.on.missing");
        }
        return form.good() && on != null && outcome.isPresent()
                ? Optional.of(new VictimView(on, outcome.get(), by, new Narrative(because)))
                : Optional.empty();
    }
}
