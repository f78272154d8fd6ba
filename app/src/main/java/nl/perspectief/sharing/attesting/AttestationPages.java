package nl.perspectief.sharing.attesting;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Shown;
import nl.perspectief.sharing.items.Narrative;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The pages of what is recorded by hand, the same on every sort of file.
 *
 * @param acting who works with them
 * @param all that there is on the file
 * @param base address of the page that shows it
 * @param view folder of the module's templates, which put them within their own frame
 * @param frame what those templates need besides
 */
public record AttestationPages(Acting acting, Recordables all, String base, String view, Map<String, Object> frame) {
    /** Whoever may not record it reads on the other page who does. */
    public ModelAndView ask(String condition) {
        return all.recordable(condition)
                .map(one -> recording(one, AttestationForm.start(one), List.of(), HttpStatus.OK))
                .orElseGet(this::back);
    }

    private ModelAndView back() {
        return new ModelAndView("redirect:" + base);
    }

    private ModelAndView recording(Recordable one, Form form, List<Shown.Change> changes, HttpStatus status) {
        return page(
                "attest",
                status,
                Map.of(
                        "recordable",
                        one,
                        "form",
                        form,
                        "items",
                        AttestationForm.items(all.own()),
                        "shown",
                        AttestationForm.shown(one),
                        "changes",
                        changes));
    }

    private ModelAndView page(String name, HttpStatus status, Map<String, ?> more) {
        Map<String, Object> model = new HashMap<>(frame);
        model.putAll(more);
        ModelAndView page = new ModelAndView(view + "/" + name, model);
        page.setStatus(status);
        return page;
    }

    /** @param record does so, and says whether it was done */
    public ModelAndView record(Form form, Predicate<NewAttestation> record, RedirectAttributes redirect) {
        Recordable one = all.recordable(form.value(AttestationForm.CONDITION)).orElseThrow(NotFound::new);
        List<Shown.Change> changes = AttestationForm.shown(one).since(form);
        if (!changes.isEmpty()) {
            return recording(one, form, changes, HttpStatus.CONFLICT);
        }
        Optional<NewAttestation> wanted = AttestationForm.read(form, one, all.own());
        if (wanted.isEmpty()) {
            return recording(one, form, List.of(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return done(record.test(wanted.get()), "attest.done", redirect);
    }

    private ModelAndView done(boolean done, String said, RedirectAttributes redirect) {
        if (!done) {
            throw new NotFound();
        }
        Notice.say(redirect, said);
        return back();
    }

    /** What would end; whoever comes too late goes back. */
    public ModelAndView askEnd(UUID id) {
        Recordable one = all.of(acting, id).orElseThrow(NotFound::new);
        return one.running(id)
                .map(running -> ending(one, running, new Form(), HttpStatus.OK))
                .orElseGet(this::back);
    }

    private ModelAndView ending(Recordable one, Attestation running, Form form, HttpStatus status) {
        return page("attest-end", status, Map.of("recordable", one, "attestation", running, "form", form));
    }

    /** @param end does so with its reason, and says whether it was done */
    public ModelAndView end(UUID id, Form form, Predicate<Narrative> end, RedirectAttributes redirect) {
        Recordable one = all.of(acting, id).orElseThrow(NotFound::new);
        Optional<Attestation> running = one.running(id);
        if (running.isEmpty()) {
            Notice.say(redirect, "attest.ended-already");
            return back();
        }
        Optional<Narrative> reason = AttestationForm.ending(form);
        return reason.isEmpty()
                ? ending(one, running.get(), form, HttpStatus.UNPROCESSABLE_CONTENT)
                : done(end.test(reason.get()), "attest.ended-done", redirect);
    }
}
