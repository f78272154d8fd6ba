package nl.perspectief.signals.referral.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.shared.web.Draft;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Shown;
import nl.perspectief.signals.SignalFile;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.referral.NewReferral;
import nl.perspectief.signals.referral.Referrals;
import nl.perspectief.signals.referral.Referred;
import nl.perspectief.signals.web.Noticing;
import nl.perspectief.warning.web.NamelessForm;
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

/** Brings a signal to the process lead: choose, look at what she will see, and only then give it. */
@Controller
@RequestMapping("/signalen/{id}/aanmelden")
class ReferralController {
    private final Signals signals;
    private final Referrals referrals;
    private final ReferralPages pages;

    ReferralController(Signals signals, Referrals referrals, ReferralPages pages) {
        this.signals = signals;
        this.referrals = referrals;
        this.pages = pages;
    }

    /** Who comes back from a preview finds the choices as they were; {@code opnieuw} begins afresh. */
    @GetMapping({"", "/voorbeeld"})
    ModelAndView ask(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String opnieuw,
            HttpSession session,
            @Noticing Acting acting) {
        SignalFile file = signals.look(acting, id).orElseThrow(NotFound::new);
        Optional<Form> draft = opnieuw == null ? Draft.at(session, place(acting, id)) : Optional.empty();
        return pages.choose(acting, file, pages.typed(draft.orElseGet(Form::new)))
                .addObject("draft", draft.isPresent());
    }

    private static String place(Acting acting, UUID signal) {
        return acting.organisationId() + " refers " + signal;
    }

    /** Also with {@code aanpassen}, to go back to the choices with all that was typed. */
    @PostMapping("/voorbeeld")
    ModelAndView preview(
            @PathVariable UUID id,
            @Noticing Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            HttpSession session,
            HttpServletResponse response) {
        SignalFile file = signals.look(acting, id).orElseThrow(NotFound::new);
        new Draft(place(acting, id), fields).keep(session);
        Form form = new Form(fields);
        if (form.filled("aanpassen")) {
            return pages.choose(acting, file, pages.typed(form));
        }
        NamelessForm typed = pages.typed(form);
        Optional<NewReferral> wish = ReferralForm.read(typed, file, pages.leads(acting, file))
                .filter(read -> pages.firstThings(file, read, form));
        if (wish.isEmpty()) {
            response.setStatus(422);
            return pages.choose(acting, file, typed);
        }
        return pages.preview(acting, typed, wish.get(), false, List.of());
    }

    @PostMapping
    ModelAndView refer(
            @PathVariable UUID id,
            @Noticing Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            HttpSession session,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        signals.hold(acting, id);
        SignalFile file = signals.find(acting, id).orElseThrow(NotFound::new);
        Form form = new Form(fields);
        NamelessForm typed = pages.typed(form);
        Optional<NewReferral> wish = ReferralForm.read(typed, file, pages.leads(acting, file))
                .filter(read -> pages.firstThings(file, read, form));
        if (wish.isEmpty()) {
            response.setStatus(422);
            return pages.choose(acting, file, typed);
        }
        boolean changed = form.version() != file.signal().version();
        List<Shown.Change> changes = pages.shown(acting, wish.get()).since(form);
        if (file.identity().isPresent() && (changed || !changes.isEmpty())) {
            response.setStatus(409);
            return pages.preview(acting, typed, wish.get(), changed, changes);
        }
        return switch (referrals.refer(acting, wish.get())) {
            case Referred.Made _ -> {
                Draft.drop(session);
                yield done(redirect, id, "signals.notice.referred");
            }
            case Referred.AlreadyReferred _ -> done(redirect, id, "signals.notice.referred-already");
            case Referred.Rests _ -> done(redirect, id, "signals.notice.rests");
            case Referred.InCase _ -> done(redirect, id, "signals.notice.in-case");
            case Referred.Withheld _,
                    Referred.WithoutName _,
                    Referred.ConsentFirst _,
                    Referred.WithoutGroupDecision _,
                    Referred.WithoutContact _ -> {
                response.setStatus(422);
                yield pages.preview(acting, typed, wish.get(), false, List.of());
            }
            case Referred.Absent _ -> throw new NotFound();
        };
    }

    private static ModelAndView done(RedirectAttributes redirect, UUID id, String notice) {
        Notice.say(redirect, notice);
        return new ModelAndView("redirect:/signalen/" + id);
    }
}
