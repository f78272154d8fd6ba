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

/** Reading along with a decision to move a case, by another than who took it. */
@Controller
@RequestMapping("/casussen/{id}/overdracht/lezing")
class TransferReadingController {
    private final TransferPages pages;
    private final Transfers transfers;

    TransferReadingController(TransferPages pages, Transfers transfers) {
        this.pages = pages;
        this.transfers = transfers;
    }

    private enum Agrees {
        YES,
        NO
    }

    @PostMapping
    ModelAndView read(
            @WorksFor(purpose = PurposeMeaning.HAND_OVER, roles = Role.PROCESS_LEAD) Acting acting,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        return pages.sent(acting, id, fields, file -> !decided(file, acting), (file, form) -> {
            Optional<UUID> transfer = form.id("besluit", "casework.transfer.stale");
            Optional<Agrees> agrees = form.choice("eens", Agrees.class, "casework.transfer.agrees-missing");
            String reason = form.text("oordeel", Narrative.LONGEST, "casework.transfer.reason-missing");
            return form.good()
                    ? TransferPages.after(
                            id,
                            transfers.read(
                                    acting,
                                    id,
                                    transfer.orElseThrow(),
                                    agrees.orElseThrow() == Agrees.YES,
                                    new Narrative(reason)),
                            "read",
                            redirect)
                    : pages.again(file, form, acting);
        });
    }

    private static boolean decided(Transfers.File file, Acting acting) {
        return file.current()
                .filter(current -> current.decidedBy().id().equals(acting.professionalId()))
                .isPresent();
    }
}
