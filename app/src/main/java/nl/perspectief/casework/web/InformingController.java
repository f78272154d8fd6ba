package nl.perspectief.casework.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.CaseFiles;
import nl.perspectief.casework.CaseHeader;
import nl.perspectief.casework.Informing;
import nl.perspectief.casework.Postponement;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.shared.web.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the young person and the parents were told, and what they agreed to. */
@Controller
@RequestMapping("/casussen/{id}/informeren")
class InformingController {
    private final CaseDoor door;
    private final CaseFiles files;

    InformingController(CaseDoor door, CaseFiles files) {
        this.door = door;
        this.files = files;
    }

    @GetMapping
    ModelAndView ask(@AtTheTable Acting acting, @PathVariable UUID id) {
        CaseHeader header = door.led(acting, id);
        Informing known = header.file().informing();
        Form form = new Form()
                .put("version", header.file().version())
                .put("geinformeerd", known.informedOn())
                .put("uitgesteld", known.postponedFor())
                .put("opnieuw", known.postponedUntil())
                .put("jongere", known.youthAgreedOn())
                .put("ouders", known.parentsAgreedOn())
                .put("slachtoffer", known.victimViewOn());
        return new ModelAndView("casework/inform", Map.of("header", header, "form", form));
    }

    @PostMapping
    ModelAndView record(
            @AtTheTable Acting acting,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        CaseHeader header = door.led(acting, id);
        Form form = new Form(fields);
        told(form, header.file().informing());
        Informing informing = read(form, header.today());
        Map<String, ?> model = Map.of("header", header, "form", form);
        if (!form.good()) {
            return CasePages.again("casework/inform", model);
        }
        return switch (files.inform(acting, id, form.version(), informing)) {
            case CaseAnswer.Done _ -> {
                Notice.say(redirect, "casework.inform.done");
                yield CasePages.to(id, "");
            }
            case CaseAnswer.Stale _ ->
                CasePages.conflict("casework/inform-conflict", Map.of("header", door.led(acting, id), "form", form));
            case CaseAnswer.Withheld _, CaseAnswer.Absent _ -> throw new NotFound();
        };
    }

    /** Telling them ends putting it off: who fills in the day need not clear what stood there before. */
    private static void told(Form form, Informing known) {
        Postponement ground = known.postponedFor();
        if (form.filled("geinformeerd")
                && ground != null
                && form.value("uitgesteld").equals(ground.name())
                && form.value("opnieuw").equals(String.valueOf(known.postponedUntil()))) {
            form.put("uitgesteld", "").put("opnieuw", "");
        }
    }

    static Informing read(Form form, LocalDate today) {
        LocalDate informed = past(form, "geinformeerd", today);
        Optional<Postponement> postponed = form.optionalChoice("uitgesteld", Postponement.class);
        Optional<LocalDate> again = form.optionalDay("opnieuw");
        if (informed != null && postponed.isPresent()) {
            form.wrong("uitgesteld", "casework.inform.both");
        } else if (postponed.isPresent() && !form.filled("opnieuw")) {
            form.wrong("opnieuw", "casework.inform.again-missing");
        } else if (postponed.isEmpty() && form.filled("opnieuw")) {
            form.wrong("uitgesteld", "casework.inform.ground-missing");
        } else if (again.isPresent() && again.get().isBefore(today)) {
            form.wrong("opnieuw", "casework.inform.again-past");
        }
        return new Informing(
                informed,
                postponed.orElse(null),
                again.orElse(null),
                past(form, "jongere", today),
                past(form, "ouders", today),
                past(form, "slachtoffer", today));
    }

    /** A day that is left out or has been. */
    private static @Nullable LocalDate past(Form form, String field, LocalDate today) {
        Optional<LocalDate> day = form.optionalDay(field);
        if (day.isPresent() && day.get().isAfter(today)) {
            form.wrong(field, "casework.day-ahead");
        }
        return day.orElse(null);
    }
}
