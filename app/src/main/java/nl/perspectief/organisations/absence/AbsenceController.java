package nl.perspectief.organisations.absence;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.organisations.web.WorksFor;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.web.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Telling that one is away, and who replaces. */
@Controller
@RequestMapping("/afwezig")
class AbsenceController {
    private static final String VIEW = "organisations/absence";

    private final Absences absences;
    private final Clock clock;

    AbsenceController(Absences absences, Clock clock) {
        this.absences = absences;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView ask(
            @WorksFor(
                            own = "vandaag",
                            roles = {Role.CASE_LEAD, Role.CASE_PARTNER, Role.FRONTLINE, Role.ATTENTION_OFFICER})
                    Acting acting) {
        Form form = new Form();
        absences.own(acting)
                .ifPresent(own -> form.put("wie", own.replacement().id())
                        .put("van", own.from())
                        .put("tot", own.until()));
        return new ModelAndView(VIEW, model(acting, form));
    }

    private Map<String, Object> model(Acting acting, Form form) {
        Map<String, String> colleagues = new LinkedHashMap<>();
        absences.colleagues(acting)
                .forEach(one -> colleagues.put(one.id().toString(), one.name() + ", " + one.function()));
        return Map.of(
                "form",
                form,
                "colleagues",
                colleagues,
                "own",
                absences.own(acting),
                "leads",
                acting.has(Role.CASE_LEAD));
    }

    @PostMapping
    ModelAndView tell(
            @WorksFor(
                            own = "vandaag",
                            roles = {Role.CASE_LEAD, Role.CASE_PARTNER, Role.FRONTLINE, Role.ATTENTION_OFFICER})
                    Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        Form form = new Form(fields);
        Optional<UUID> who = form.id("wie", "organisations.absence.who-missing");
        if (who.isPresent()
                && absences.colleagues(acting).stream()
                        .noneMatch(one -> one.id().equals(who.get()))) {
            form.wrong("wie", "organisations.absence.who-not");
        }
        Optional<LocalDate> from = form.day("van", "organisations.absence.from-missing");
        Optional<LocalDate> until = form.day("tot", "organisations.absence.until-missing");
        from.ifPresent(first -> fits(acting, form, first, until.orElse(null)));
        if (form.good()) {
            absences.away(acting, who.orElseThrow(), from.orElseThrow(), until.orElseThrow())
                    .ifPresent(other -> form.wrong(
                            "wie",
                            "organisations.absence.who-away",
                            other.away().name()));
        }
        if (!form.good()) {
            ModelAndView page = new ModelAndView(VIEW, model(acting, form));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        absences.tell(acting, who.orElseThrow(), from.orElseThrow(), until.orElseThrow());
        Notice.say(redirect, "organisations.absence.told");
        return new ModelAndView("redirect:/afwezig");
    }

    /** A first day that was told before may have passed by now. */
    private void fits(Acting acting, Form form, LocalDate from, @Nullable LocalDate until) {
        LocalDate today = DutchDays.of(clock.instant());
        if (from.isAfter(today.plusYears(1))) {
            form.wrong("van", "organisations.absence.from-far");
        }
        if (until == null) {
            return;
        }
        if (until.isBefore(from)) {
            form.wrong("tot", "organisations.absence.until-before");
        } else if (until.isBefore(today)) {
            form.wrong("tot", "organisations.absence.until-past");
        } else if (from.isBefore(today) && !told(acting, from)) {
            form.wrong("van", "organisations.absence.from-past");
        } else if (until.isAfter(from.plusDays(Absences.MOST_DAYS))) {
            form.wrong("tot", "organisations.absence.until-long");
        }
    }

    private boolean told(Acting acting, LocalDate from) {
        return absences.own(acting).filter(own -> own.from().equals(from)).isPresent();
    }

    @PostMapping("/terug")
    ModelAndView back(
            @WorksFor(
                            own = "vandaag",
                            roles = {Role.CASE_LEAD, Role.CASE_PARTNER, Role.FRONTLINE, Role.ATTENTION_OFFICER})
                    Acting acting,
            RedirectAttributes redirect) {
        absences.over(acting);
        Notice.say(redirect, "organisations.absence.back");
        return new ModelAndView("redirect:/afwezig");
    }
}
