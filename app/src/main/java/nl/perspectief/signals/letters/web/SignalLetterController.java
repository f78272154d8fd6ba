package nl.perspectief.signals.letters.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.Audit;
import nl.perspectief.audit.AuditEvent;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.letters.LetterKind;
import nl.perspectief.letters.web.LetterPages;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.signals.SignalFile;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.web.Noticing;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A letter to the young person or a parent that something was recorded. Making it is noted; nothing is sent. */
@Controller
@RequestMapping("/signalen/{id}/brief")
class SignalLetterController {
    private final Signals signals;
    private final Transactions transactions;
    private final Audit audit;
    private final LetterPages pages;
    private final Clock clock;

    SignalLetterController(Signals signals, Transactions transactions, Audit audit, LetterPages pages, Clock clock) {
        this.signals = signals;
        this.transactions = transactions;
        this.audit = audit;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView choose(@PathVariable UUID id, @Noticing Acting acting) {
        return pages.choose(about(file(acting, id)));
    }

    @GetMapping("/lezen")
    ModelAndView read(
            @PathVariable UUID id, @Noticing Acting acting, @RequestParam MultiValueMap<String, String> fields) {
        SignalFile file = file(acting, id);
        return pages.read(acting, about(file), fields, () -> note(acting, file));
    }

    @GetMapping("/pdf")
    ResponseEntity<byte[]> paper(
            @PathVariable UUID id, @Noticing Acting acting, @RequestParam MultiValueMap<String, String> fields) {
        SignalFile file = file(acting, id);
        return pages.paper(acting, about(file), fields, () -> note(acting, file));
    }

    private SignalFile file(Acting acting, UUID id) {
        return signals.look(acting, id).orElseThrow(NotFound::new);
    }

    private LetterPages.About about(SignalFile file) {
        Identity identity = file.identity().orElse(null);
        String back = "/signalen/" + file.signal().id();
        return new LetterPages.About(
                LetterKind.SIGNAL,
                back + "/brief",
                back,
                identity == null ? null : identity.firstName(),
                identity == null ? null : identity.ageOn(DutchDays.of(clock.instant())));
    }

    private void note(Acting acting, SignalFile file) {
        transactions.run(
                acting,
                () -> audit.note(
                        acting,
                        AuditEvent.done(
                                Action.EXPORTED,
                                ObjectType.SIGNAL,
                                file.signal().id()),
                        ProcessingActivity.SIGNAL_CONSULTING,
                        List.of(file.signal().subjectId())));
    }
}
