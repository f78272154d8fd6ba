package nl.perspectief.casework.transfer.web;

import java.util.UUID;
import nl.perspectief.casework.transfer.Transfers;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.WorksFor;
import nl.perspectief.shared.web.Form;
import nl.perspectief.sharing.items.Narrative;
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

/** Deciding to move a case to another approach. */
@Controller
@RequestMapping("/casussen/{id}/overdracht")
class TransferController {
    private final TransferPages pages;
    private final Transfers transfers;

    TransferController(TransferPages pages, Transfers transfers) {
        this.pages = pages;
        this.transfers = transfers;
    }

    @GetMapping
    ModelAndView look(
            @WorksFor(purpose = PurposeMeaning.HAND_OVER, roles = Role.PROCESS_LEAD) Acting acting,
            @PathVariable UUID id) {
        return pages.look(acting, id);
    }

    @PostMapping
    ModelAndView decide(
            @WorksFor(purpose = PurposeMeaning.HAND_OVER, roles = Role.PROCESS_LEAD) Acting acting,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        return pages.sent(acting, id, fields, (file, form) -> {
            Transfers.Wish wish = wish(file, form);
            String reason = form.text("reden", Narrative.LONGEST, "casework.transfer.reason-missing");
            return form.good()
                    ? TransferPages.after(
                            id, transfers.decide(acting, id, wish, new Narrative(reason)), "decided", redirect)
                    : pages.again(file, form, acting);
        });
    }

    private Transfers.Wish wish(Transfers.File file, Form form) {
        String ground = form.value("grond");
        if (!pages.words(file).grounds().containsKey(ground)) {
            form.wrong("grond", "casework.transfer.ground-missing");
        }
        return new Transfers.Wish(ground, destination(file, form));
    }

    /** Nothing for an approach elsewhere, and where there is none to choose; one that was there when the page was shown is wrong. */
    private static @Nullable String destination(Transfers.File file, Form form) {
        String to = form.value("naar");
        if (to.equals(TransferWords.ELSEWHERE) || to.isEmpty() && file.regimes().isEmpty()) {
            return null;
        }
        if (file.regimes().stream().noneMatch(regime -> regime.regime().equals(to))) {
            form.wrong("naar", "casework.transfer.to-missing");
        }
        return to;
    }
}
