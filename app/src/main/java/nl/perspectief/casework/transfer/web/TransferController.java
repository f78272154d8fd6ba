package nl.perspectief.casework.transfer.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.transfer.Transfers;
import nl.perspectief.casework.web.CaseCovenants;
import nl.perspectief.casework.web.CaseDoor;
import nl.perspectief.casework.web.CasePages;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.organisations.web.WorksFor;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Shown;
import nl.perspectief.sharing.items.Narrative;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moving a case to another approach: deciding, reading along, taking back, handing over. */
@Controller
@RequestMapping("/casussen/{id}/overdracht")
class TransferController {
    private final CaseDoor door;
    private final Transfers transfers;
    private final CaseCovenants covenants;

    TransferController(CaseDoor door, Transfers transfers, CaseCovenants covenants) {
        this.door = door;
        this.transfers = transfers;
        this.covenants = covenants;
    }

    private TransferWords words(Transfers.File file) {
        return new TransferWords(covenants.latest(file.header()), covenants::title);
    }

    @GetMapping
    ModelAndView look(
            @WorksFor(purpose = PurposeMeaning.HAND_OVER, roles = Role.PROCESS_LEAD) Acting acting,
            @PathVariable UUID id) {
        return new ModelAndView("casework/transfer", model(file(acting, id), new Form(), acting, List.of()));
    }

    private Transfers.File file(Acting acting, UUID id) {
        return transfers.look(acting, id).orElseThrow(NotFound::new);
    }

    private Transfers.File open(Acting acting, UUID id) {
        door.hold(acting, id);
        return Optional.of(file(acting, id))
                .filter(file -> file.header().file().open())
                .orElseThrow(NotFound::new);
    }

    private Map<String, Object> model(Transfers.File file, Form form, Acting acting, List<Shown.Change> changes) {
        return Map.of(
                "file",
                file,
                "form",
                form,
                "reader",
                acting.professionalId(),
                "words",
                covenants.of(file.header()),
                "article",
                words(file),
                "shown",
                TransferShown.of(file, covenants.of(file.header())),
                "changes",
                changes);
    }

    private ModelAndView again(Transfers.File file, Form form, Acting acting) {
        return CasePages.again("casework/transfer", model(file, form, acting, List.of()));
    }

    /** The page again when it was about something else than there is now. */
    private Optional<ModelAndView> otherwise(Transfers.File file, Form form, Acting acting) {
        List<Shown.Change> changes =
                TransferShown.of(file, covenants.of(file.header())).since(form);
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(CasePages.conflict("casework/transfer", model(file, form, acting, changes)));
    }

    @PostMapping
    ModelAndView decide(
            @WorksFor(purpose = PurposeMeaning.HAND_OVER, roles = Role.PROCESS_LEAD) Acting acting,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        Transfers.File file = open(acting, id);
        Form form = new Form(fields);
        Optional<ModelAndView> otherwise = otherwise(file, form, acting);
        if (otherwise.isPresent()) {
            return otherwise.get();
        }
        String ground = form.value("grond");
        if (!words(file).grounds().containsKey(ground)) {
            form.wrong("grond", "casework.transfer.ground-missing");
        }
        String to = form.value("naar");
        if (!TransferWords.ELSEWHERE.equals(to)
                && !file.regimes().isEmpty()
                && file.regimes().stream().noneMatch(regime -> regime.regime().equals(to))) {
            form.wrong("naar", "casework.transfer.to-missing");
        }
        String reason = form.text("reden", Narrative.LONGEST, "casework.transfer.reason-missing");
        Transfers.Wish wish =
                new Transfers.Wish(ground, file.regimes().isEmpty() || to.equals(TransferWords.ELSEWHERE) ? null : to);
        return form.good()
                ? after(id, transfers.decide(acting, id, wish, new Narrative(reason)), "decided", redirect)
                : again(file, form, acting);
    }

    @PostMapping("/lezing")
    ModelAndView read(
            @WorksFor(purpose = PurposeMeaning.HAND_OVER, roles = Role.PROCESS_LEAD) Acting acting,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        Transfers.File file = open(acting, id);
        Form form = new Form(fields);
        if (file.current()
                .filter(current -> current.decidedBy().id().equals(acting.professionalId()))
                .isPresent()) {
            throw new NotFound();
        }
        Optional<ModelAndView> otherwise = otherwise(file, form, acting);
        if (otherwise.isPresent()) {
            return otherwise.get();
        }
        Optional<UUID> transfer = form.id("besluit", "casework.transfer.stale");
        Optional<Agrees> agrees = form.choice("eens", Agrees.class, "casework.transfer.agrees-missing");
        String reason = form.text("oordeel", Narrative.LONGEST, "casework.transfer.reason-missing");
        return form.good()
                ? after(
                        id,
                        transfers.read(
                                acting,
                                id,
                                transfer.orElseThrow(),
                                agrees.orElseThrow() == Agrees.YES,
                                new Narrative(reason)),
                        "read",
                        redirect)
                : again(file, form, acting);
    }

    private enum Agrees {
        YES,
        NO
    }

    @PostMapping("/terugnemen")
    ModelAndView takeBack(
            @WorksFor(purpose = PurposeMeaning.HAND_OVER, roles = Role.PROCESS_LEAD) Acting acting,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        Transfers.File file = open(acting, id);
        Form form = new Form(fields);
        Optional<ModelAndView> otherwise = otherwise(file, form, acting);
        if (otherwise.isPresent()) {
            return otherwise.get();
        }
        Optional<UUID> transfer = form.id("besluit", "casework.transfer.stale");
        String reason = form.text("terug", Narrative.LONGEST, "casework.transfer.reason-missing");
        return form.good()
                ? after(
                        id,
                        transfers.takeBack(acting, id, transfer.orElseThrow(), new Narrative(reason)),
                        "taken-back",
                        redirect)
                : again(file, form, acting);
    }

    @PostMapping("/uitvoeren")
    ModelAndView carryOut(
            @WorksFor(purpose = PurposeMeaning.HAND_OVER, roles = Role.PROCESS_LEAD) Acting acting,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        Transfers.File file = open(acting, id);
        Form form = new Form(fields);
        Optional<ModelAndView> otherwise = otherwise(file, form, acting);
        if (otherwise.isPresent()) {
            return otherwise.get();
        }
        Optional<UUID> transfer = form.id("besluit", "casework.transfer.stale");
        if (!form.chose("bevestig", "ja")) {
            form.wrong("bevestig", "casework.transfer.not-confirmed");
        }
        return form.good()
                ? after(id, transfers.carryOut(acting, id, transfer.orElseThrow()), "carried-out", redirect)
                : again(file, form, acting);
    }

    private static ModelAndView after(UUID id, CaseAnswer answer, String done, RedirectAttributes redirect) {
        switch (answer) {
            case CaseAnswer.Done _ -> Notice.say(redirect, "casework.transfer." + done);
            case CaseAnswer.Stale _ -> Notice.say(redirect, "casework.transfer.stale");
            case CaseAnswer.Withheld _, CaseAnswer.Absent _ -> throw new NotFound();
        }
        return CasePages.to(id, "/overdracht");
    }
}
