package nl.perspectief.signals.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.shared.web.Form;
import nl.perspectief.sharing.likeness.Likely;
import nl.perspectief.sharing.likeness.SaidForm;
import nl.perspectief.sharing.likeness.SamePersons;
import nl.perspectief.signals.SignalFile;
import nl.perspectief.signals.Signals;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether another signal of the own organisation is about the same young person: somebody says so, or that it is not. */
@Controller
class SameSignalController {
    private final Signals signals;
    private final SamePersons persons;

    SameSignalController(Signals signals, SamePersons persons) {
        this.signals = signals;
        this.persons = persons;
    }

    @PostMapping("/signalen/{id}/zelfde")
    String say(
            @PathVariable UUID id,
            @Noticing Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect) {
        SignalFile file = signals.find(acting, id).orElseThrow(NotFound::new);
        looked(file).ifPresent(looked -> SaidForm.carryOut(persons, acting, looked, new Form(fields), redirect));
        return "redirect:/signalen/" + id;
    }

    static List<Likely> likely(SamePersons persons, Acting acting, SignalFile file) {
        return looked(file).map(looked -> persons.as(acting, looked)).orElse(List.of());
    }

    private static Optional<SamePersons.Looked> looked(SignalFile file) {
        return file.identity()
                .map(identity -> new SamePersons.Looked(
                        file.signal().id(),
                        file.signal().subjectId(),
                        identity,
                        EnumSet.of(Likely.Place.SIGNAL),
                        ProcessingActivity.SIGNAL_CONSULTING));
    }
}
