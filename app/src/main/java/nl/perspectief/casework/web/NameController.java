package nl.perspectief.casework.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.CaseFiles;
import nl.perspectief.casework.CaseHeader;
import nl.perspectief.casework.table.Participants;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.shared.web.Form;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.sharing.items.IdentityForm;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who the case is about: recorded once, by the leading organisation. */
@Controller
@RequestMapping("/casussen/{id}/naam")
class NameController {
    private static final IdentityForm.Missing MISSING = new IdentityForm.Missing(
            "casework.name.first-missing", "casework.name.family-missing", "casework.name.born-missing");

    private final CaseDoor door;
    private final CaseFiles files;
    private final Participants participants;

    NameController(CaseDoor door, CaseFiles files, Participants participants) {
        this.participants = participants;
        this.door = door;
        this.files = files;
    }

    @GetMapping
    ModelAndView ask(@AtTheTable Acting acting, @PathVariable UUID id) {
        CaseHeader header = door.led(acting, id);
        return header.needsIdentity()
                ? new ModelAndView("casework/name", Map.of("header", header, "form", new Form()))
                : CasePages.to(id, "");
    }

    @PostMapping
    ModelAndView record(
            @AtTheTable Acting acting,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        CaseHeader header = door.led(acting, id);
        Form form = new Form(fields);
        Optional<Identity> identity = read(form, header.today());
        if (identity.isEmpty()) {
            return CasePages.again("casework/name", Map.of("header", header, "form", form));
        }
        switch (files.identify(acting, id, identity.get())) {
            case CaseAnswer.Done _ -> {
                participants.introduceLead(acting, id);
                Notice.say(redirect, "casework.name.done");
            }
            case CaseAnswer.Stale _ -> Notice.say(redirect, "casework.name.known");
            case CaseAnswer.Withheld _, CaseAnswer.Absent _ -> throw new NotFound();
        }
        return CasePages.to(id, "");
    }

    static Optional<Identity> read(Form form, LocalDate today) {
        return IdentityForm.read(form, today, MISSING);
    }
}
