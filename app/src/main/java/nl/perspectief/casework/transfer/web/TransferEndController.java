package nl.perspectief.casework.transfer.web;

import java.util.Optional;
import java.util.UUID;
import nl.perspectief.casework.transfer.Transfers;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.WorksFor;
import nl.perspectief.sharing.items.Narrative;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a decision to move a case ends: taken back, or carried out. */
@Controller
@RequestMapping("/casussen/{id}/overdracht")
class TransferEndController {
    private final TransferPages pages;
    private final Transfers transfers;

    TransferEndController(TransferPages pages, Transfers transfers) {
        this.pages = pages;
        this.transfers = transfers;
    }

    @PostMapping("/terugnemen")
    ModelAndView takeBack(
            @WorksFor(purpose = PurposeMeaning.HAND_OVER, roles = Role.PROCESS_LEAD) Acting acting,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        return pages.sent(acting, id, fields, (file, form) -> {
            Optional<UUID> transfer = form.id("besluit", "casework.transfer.stale");
            String reason = form.text("terug", Narrative.LONGEST, "casework.transfer.reason-missing");
            return form.good()
                    ? TransferPages.after(
                            id,
                            transfers.takeBack(acting, id, transfer.orElseThrow(), new Narrative(reason)),
                            "taken-back",
                            redirect)
                    : pages.again(file, form, acting);
        });
    }

    @PostMapping("/uitvoeren")
    ModelAndView carryOut(
            @WorksFor(purpose = PurposeMeaning.HAND_OVER, roles = Role.PROCESS_LEAD) Acting acting,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        return pages.sent(acting, id, fields, (file, form) -> {
            Optional<UUID> transfer = form.id("besluit", "casework.transfer.stale");
            if (!form.chose("bevestig", "ja")) {
                form.wrong("bevestig", "casework.transfer.not-confirmed");
            }
            return form.good()
                    ? TransferPages.after(
                            id, transfers.carryOut(acting, id, transfer.orElseThrow()), "carried-out", redirect)
                    : pages.again(file, form, acting);
        });
    }
}
