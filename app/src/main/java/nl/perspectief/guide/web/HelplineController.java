package nl.perspectief.guide.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.perspectief.guide.helplines.Helpline;
import nl.perspectief.guide.helplines.HelplineOutcome;
import nl.perspectief.guide.helplines.Helplines;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Shown;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of whom to call: read by everybody, kept by the project leader and the process leads. */
@Controller
class HelplineController {
    private static final String LIST = "/wegwijzer/contacten";
    private static final String EDIT = "/wegwijzer/contacten/wijzigen";
    private static final String NEW = "/wegwijzer/contacten/nieuw";

    private final Helplines helplines;
    private final Clock clock;

    HelplineController(Helplines helplines, Clock clock) {
        this.helplines = helplines;
        this.clock = clock;
    }

    @GetMapping(LIST)
    ModelAndView all() {
        return new ModelAndView("guide/helplines", "helplines", helplines.all());
    }

    @GetMapping(NEW)
    ModelAndView askNew(@KeepsHelplines Acting acting) {
        Form form = new Form().put("eigenaar", acting.organisation().name());
        return new ModelAndView("guide/helpline-new", "form", form);
    }

    @PostMapping(NEW)
    ModelAndView add(
            @KeepsHelplines Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        Form form = new Form(fields);
        Optional<Helpline> line = HelplineFields.read(form, DutchDays.of(clock.instant()));
        if (line.isPresent() && !(helplines.add(acting, line.get()) instanceof HelplineOutcome.Kept)) {
            form.wrong("contact", "guide.contact.key-taken");
        }
        if (!form.good()) {
            ModelAndView page = new ModelAndView("guide/helpline-new", "form", form);
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        Notice.say(redirect, "guide.contact.added");
        return new ModelAndView("redirect:" + LIST);
    }

    @GetMapping(EDIT)
    ModelAndView ask(@KeepsHelplines Acting acting, @RequestParam(defaultValue = "") String contact) {
        Helpline line = helplines.find(contact).orElseThrow(NotFound::new);
        return page(line, HelplineFields.filled(line), List.of(), HttpStatus.OK);
    }

    private ModelAndView page(Helpline line, Form form, List<Shown.Change> changes, HttpStatus status) {
        ModelAndView page = new ModelAndView(
                "guide/helpline",
                Map.of(
                        "line", line,
                        "form", form,
                        "shown", shown(line),
                        "changes", changes,
                        "history", helplines.history(line.key())));
        page.setStatus(status);
        return page;
    }

    /** What somebody who changes a line read of it. */
    private static Shown shown(Helpline line) {
        return new Shown()
                .row("guide.contact.name-nl", line.nameDutch())
                .row("guide.contact.name-en", line.nameEnglish())
                .row("guide.contact.reach", line.reach())
                .row("guide.contact.meant-nl", line.meantDutch())
                .row("guide.contact.meant-en", line.meantEnglish())
                .row("guide.contact.owner", line.owner())
                .row("guide.contact.checked", line.checkedOn().toString())
                .row("guide.contact.source", line.source());
    }

    @PostMapping(EDIT)
    ModelAndView change(
            @KeepsHelplines Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        Form form = new Form(fields);
        Helpline known = helplines.find(form.value("contact")).orElseThrow(NotFound::new);
        List<Shown.Change> changes = shown(known).since(form);
        if (!changes.isEmpty()) {
            form.put("version", known.version());
            return page(known, form, changes, HttpStatus.CONFLICT);
        }
        Optional<Helpline> line = HelplineFields.read(form, DutchDays.of(clock.instant()));
        if (line.isEmpty()) {
            return page(known, form, List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (helplines.change(acting, line.get())) {
            case HelplineOutcome.Kept _ -> {
                Notice.say(redirect, "guide.contact.changed");
                yield new ModelAndView("redirect:" + LIST);
            }
            case HelplineOutcome.Fixed _ -> {
                form.wrong("bereik", "guide.contact.reach-fixed");
                yield page(known, form, List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case HelplineOutcome.Taken _, HelplineOutcome.Otherwise _ ->
                page(helplines.find(known.key()).orElseThrow(NotFound::new), form, List.of(), HttpStatus.CONFLICT);
        };
    }
}
