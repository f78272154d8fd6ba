package nl.perspectief.signals.weighing.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.drafts.Drafts;
import nl.perspectief.drafts.Unfinished;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.organisations.web.WorksFor;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Shown;
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

/** The second reading, by a process lead who did not weigh; for those who did, this page is not there. */
@Controller
@RequestMapping("/wegingen/{id}/tweede-lezing")
class SecondReadingController {
    private static final int LONGEST_REASON = 4_000;

    private final Weighings weighings;
    private final WeighingPages pages;
    private final Drafts drafts;

    SecondReadingController(Weighings weighings, WeighingPages pages, Drafts drafts) {
        this.weighings = weighings;
        this.pages = pages;
        this.drafts = drafts;
    }

    @GetMapping
    ModelAndView ask(
            @PathVariable UUID id,
            @WorksFor(purpose = PurposeMeaning.ADMISSION, roles = Role.PROCESS_LEAD) Acting reader) {
        WeighingFile file = asked(reader, id);
        Unfinished draft = drafts.open(reader, SecondReadingTyping.of(id));
        return page(reader, file, draft.or(new Form()), List.of()).addObject("draft", draft);
    }

    @PostMapping
    ModelAndView read(
            @PathVariable UUID id,
            @WorksFor(purpose = PurposeMeaning.ADMISSION, roles = Role.PROCESS_LEAD) Acting reader,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        weighings.hold(reader, id);
        WeighingFile file = pages.look(reader, id);
        Optional<String> late = late(file, reader);
        if (late.isPresent()) {
            Notice.say(redirect, late.get());
            return new ModelAndView("redirect:/wegingen/" + id);
        }
        Form form = new Form(fields);
        List<Shown.Change> changes =
                shown(file, pages.underWay(file).readyAt() != null).since(form);
        if (!changes.isEmpty()) {
            response.setStatus(409);
            return page(reader, file, form, changes);
        }
        Optional<Answer> agrees = form.choice("eens", Answer.class, "signals.second.agrees.missing");
        String reason = form.text("reden", LONGEST_REASON, "signals.second.reason.missing");
        if (agrees.isEmpty() || !form.good()) {
            response.setStatus(422);
            return page(reader, file, form, List.of());
        }
        if (!weighings.readSecond(reader, id, agrees.get().yes(), reason)) {
            throw new NotFound();
        }
        Notice.say(redirect, "signals.notice.read");
        return new ModelAndView("redirect:/wegingen/" + id);
    }

    private WeighingFile asked(Acting reader, UUID id) {
        WeighingFile file = pages.look(reader, id);
        Weighing weighing = pages.underWay(file);
        if (!weighing.asks(reader.professionalId())) {
            throw new NotFound();
        }
        return file;
    }

    /** Somebody else read it, or it was decided; who weighed could not read it at all. */
    private static Optional<String> late(WeighingFile file, Acting reader) {
        Weighing weighing = file.weighing();
        if (weighing != null && weighing.weighedBy(reader.professionalId())) {
            throw new NotFound();
        }
        if (!file.referral().open()) {
            return Optional.of("signals.notice.decided-already");
        }
        return weighing != null && weighing.second() != null
                ? Optional.of("signals.notice.read-already")
                : Optional.empty();
    }

    /** @param offered whether it still waits for a second reader, as who opened the form was told */
    private Shown shown(WeighingFile file, boolean offered) {
        return new Shown()
                .row("signals.weighing.turn", offered ? "signals.weighing.asks-you" : null)
                .rows(WeighingShown.of(file, pages.delivery(file)));
    }

    private ModelAndView page(Acting reader, WeighingFile file, Form form, List<Shown.Change> changes) {
        ModelAndView page = new ModelAndView(
                "signals/second",
                Map.of(
                        "file",
                        file,
                        "form",
                        form,
                        "delivery",
                        pages.delivery(file),
                        "shown",
                        shown(file, true),
                        "changes",
                        changes));
        return pages.withPolice(page, reader, file);
    }
}
