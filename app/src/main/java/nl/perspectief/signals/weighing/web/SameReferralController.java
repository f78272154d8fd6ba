package nl.perspectief.signals.weighing.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.WorksFor;
import nl.perspectief.shared.web.Form;
import nl.perspectief.sharing.likeness.Likely;
import nl.perspectief.sharing.likeness.SaidForm;
import nl.perspectief.sharing.likeness.SamePersons;
import nl.perspectief.signals.weighing.WeighingFile;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether a referral is about whom another referral or a case of the leading organisation is about. */
@Controller
class SameReferralController {
    private final WeighingPages pages;
    private final SamePersons persons;

    SameReferralController(WeighingPages pages, SamePersons persons) {
        this.pages = pages;
        this.persons = persons;
    }

    @PostMapping("/wegingen/{id}/zelfde")
    String say(
            @PathVariable UUID id,
            @WorksFor(purpose = PurposeMeaning.ADMISSION, roles = Role.PROCESS_LEAD) Acting lead,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        looked(pages.look(lead, id))
                .ifPresent(looked -> SaidForm.carryOut(persons, lead, looked, new Form(fields), redirect));
        return "redirect:/wegingen/" + id;
    }

    static List<Likely> likely(SamePersons persons, Acting lead, WeighingFile file) {
        return looked(file).map(looked -> persons.as(lead, looked)).orElse(List.of());
    }

    private static Optional<SamePersons.Looked> looked(WeighingFile file) {
        return file.identity()
                .map(identity -> new SamePersons.Looked(
                        file.referral().id(),
                        file.referral().subjectId(),
                        identity,
                        EnumSet.of(Likely.Place.REFERRAL, Likely.Place.CASE),
                        ProcessingActivity.SIGNAL_WEIGHING));
    }
}
