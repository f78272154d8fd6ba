package nl.perspectief.casework.transfer.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.transfer.Transfers;
import nl.perspectief.casework.web.CaseCovenants;
import nl.perspectief.casework.web.CaseDoor;
import nl.perspectief.casework.web.CasePages;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Shown;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the forms of a transfer have in common: one page, of which what was shown travels with each of them. */
@Component
class TransferPages {
    private static final String VIEW = "casework/transfer";

    private final CaseDoor door;
    private final Transfers transfers;
    private final CaseCovenants covenants;

    TransferPages(CaseDoor door, Transfers transfers, CaseCovenants covenants) {
        this.door = door;
        this.transfers = transfers;
        this.covenants = covenants;
    }

    ModelAndView look(Acting acting, UUID id) {
        return new ModelAndView(VIEW, model(file(acting, id), new Form(), acting, List.of()));
    }

    /** What a form asks of an open case; the page with what changed when it was about something else than there is now. */
    ModelAndView sent(
            Acting acting,
            UUID id,
            MultiValueMap<String, String> fields,
            BiFunction<Transfers.File, Form, ModelAndView> deed) {
        return sent(acting, id, fields, _ -> true, deed);
    }

    /** @param there whether such a form is there at all for who acts */
    ModelAndView sent(
            Acting acting,
            UUID id,
            MultiValueMap<String, String> fields,
            Predicate<Transfers.File> there,
            BiFunction<Transfers.File, Form, ModelAndView> deed) {
        door.hold(acting, id);
        Transfers.File file = Optional.of(file(acting, id))
                .filter(found -> found.header().file().open())
                .filter(there)
                .orElseThrow(NotFound::new);
        Form form = new Form(fields);
        List<Shown.Change> changes = shown(file).since(form);
        return changes.isEmpty()
                ? deed.apply(file, form)
                : CasePages.conflict(VIEW, model(file, form, acting, changes));
    }

    ModelAndView again(Transfers.File file, Form form, Acting acting) {
        return CasePages.again(VIEW, model(file, form, acting, List.of()));
    }

    static ModelAndView after(UUID id, CaseAnswer answer, String done, RedirectAttributes redirect) {
        switch (answer) {
            case CaseAnswer.Done _ -> Notice.say(redirect, "casework.transfer." + done);
            case CaseAnswer.Stale _ -> Notice.say(redirect, "casework.transfer.stale");
            case CaseAnswer.Withheld _, CaseAnswer.Absent _ -> throw new NotFound();
        }
        return CasePages.to(id, "/overdracht");
    }

    /** What the covenant of the case says about moving it. */
    TransferWords words(Transfers.File file) {
        return new TransferWords(covenants.latest(file.header()), covenants::title);
    }

    private Transfers.File file(Acting acting, UUID id) {
        return transfers.look(acting, id).orElseThrow(NotFound::new);
    }

    private Shown shown(Transfers.File file) {
        return TransferShown.of(file, covenants.of(file.header()));
    }

    private Map<String, Object> model(Transfers.File file, Form form, Acting acting, List<Shown.Change> changes) {
        return Map.of(
                "file", file,
                "form", form,
                "reader", acting.professionalId(),
                "words", covenants.of(file.header()),
                "article", words(file),
                "shown", shown(file),
                "changes", changes);
    }
}
