package nl.perspectief.casework.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.casework.CaseFiles;
import nl.perspectief.casework.CaseHeader;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.shared.web.Form;
import nl.perspectief.sharing.likeness.Likely;
import nl.perspectief.sharing.likeness.SaidForm;
import nl.perspectief.sharing.likeness.SamePersons;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether another case that the reader sees is about the same young person. */
@Controller
public class SameCaseController {
    private final CaseFiles files;
    private final SamePersons persons;

    SameCaseController(CaseFiles files, SamePersons persons) {
        this.files = files;
        this.persons = persons;
    }

    @PostMapping("/casussen/{id}/zelfde")
    String say(
            @PathVariable UUID id,
            @AtTheTable Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        CaseHeader header = files.look(acting, id).orElseThrow(NotFound::new);
        looked(header).ifPresent(looked -> SaidForm.carryOut(persons, acting, looked, new Form(fields), redirect));
        return "redirect:/casussen/" + id;
    }

    /** Those that are likely the same, of a case whose young person the reader knows. */
    public static List<Likely> likely(SamePersons persons, Acting acting, CaseHeader header) {
        return looked(header).map(looked -> persons.as(acting, looked)).orElse(List.of());
    }

    private static Optional<SamePersons.Looked> looked(CaseHeader header) {
        return Optional.ofNullable(header.identity())
                .map(identity -> new SamePersons.Looked(
                        header.file().id(),
                        header.file().subjectId(),
                        identity,
                        EnumSet.of(Likely.Place.CASE),
                        ProcessingActivity.CASE_CONSULTING));
    }
}
