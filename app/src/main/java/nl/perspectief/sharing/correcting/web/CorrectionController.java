package nl.perspectief.sharing.correcting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.files.FileReference;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.Notice;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.web.Form;
import nl.perspectief.sharing.correcting.AccessOverviews;
import nl.perspectief.sharing.correcting.CorrectionReason;
import nl.perspectief.sharing.correcting.Corrections;
import nl.perspectief.sharing.correcting.Disputer;
import nl.perspectief.sharing.correcting.RightsAnswer;
import nl.perspectief.sharing.correcting.RightsKind;
import nl.perspectief.sharing.correcting.RightsRequests;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.sharing.items.IdentityForm;
import nl.perspectief.sharing.items.Item;
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

/** One thing that the own organisation recorded: correcting, disputing and destroying it, and what was asked about it. */
@Controller
@RequestMapping("/gegevens/{id}")
class CorrectionController {
    private static final IdentityForm.Missing MISSING = new IdentityForm.Missing(
            "correcting.first-name.missing", "correcting.family-name.missing", "correcting.born.missing");

    private static final int LONGEST_REASON = 1_000;

    private final Corrections corrections;
    private final RightsRequests requests;
    private final AccessOverviews overviews;
    private final ItemPlaces places;
    private final Clock clock;

    CorrectionController(
            Corrections corrections,
            RightsRequests requests,
            AccessOverviews overviews,
            ItemPlaces places,
            Clock clock) {
        this.corrections = corrections;
        this.requests = requests;
        this.overviews = overviews;
        this.places = places;
        this.clock = clock;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id, @Righting Acting acting) {
        Item item = corrections.look(acting, id).orElseThrow(NotFound::new);
        return page(acting, item, typed(item));
    }

    private static Form typed(Item item) {
        return recorded(new Form(), item);
    }

    /** With what is recorded in the form that corrects it. */
    private static Form recorded(Form form, Item item) {
        form.put("tekst", item.narrative().text()).put("version", item.version());
        Identity identity = item.identity();
        if (identity != null) {
            IdentityForm.fill(form, identity);
        }
        return form;
    }

    private ModelAndView page(Acting acting, Item item, Form form) {
        return new ModelAndView(
                "correcting/item",
                Map.of(
                        "item",
                        item,
                        "form",
                        form,
                        "stale",
                        form.version() != item.version(),
                        "place",
                        Optional.ofNullable(item.file()).flatMap(file -> places.of(acting, file)),
                        "requests",
                        requests.about(acting, item.id()),
                        "access",
                        access(acting, item.file()),
                        "instead",
                        corrections.askInstead(acting, item.id()).orElse("")));
    }

    /** Where everything about the young person is told, for who answers for the file; else empty. */
    private String access(Acting acting, @Nullable FileReference file) {
        return file != null && overviews.mayLook(acting, file.id()) ? "/inzage/" + file.id() : "";
    }

    /** Of who answers for it; for others there is nothing to change here. */
    private Item answered(Acting acting, UUID id) {
        Item item = corrections.look(acting, id).orElseThrow(NotFound::new);
        if (corrections.askInstead(acting, id).isPresent()) {
            throw new NotFound();
        }
        return item;
    }

    private ModelAndView refused(Acting acting, Item item, Form form, HttpServletResponse response, int status) {
        response.setStatus(status);
        return page(acting, item, form);
    }

    @PostMapping("/verbeteren")
    ModelAndView correct(
            @PathVariable UUID id,
            @Righting Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Item item = answered(acting, id);
        Form form = new Form(fields);
        Optional<CorrectionReason> why = form.choice("waarom", CorrectionReason.class, "correcting.reason.missing");
        @Nullable Identity identity = item.identity() == null ? null : identity(form);
        String words = identity == null
                ? item.identity() == null ? form.text("tekst", Narrative.LONGEST, "correcting.text.missing") : ""
                : identity.firstName() + " " + identity.familyName();
        if (!form.good() || why.isEmpty()) {
            return refused(acting, item, form, response, 422);
        }
        if (form.version() == item.version() && Corrections.same(item, new Narrative(words), identity)) {
            return done(redirect, "correcting.notice.unchanged", id);
        }
        if (!corrections.correct(acting, id, form.version(), new Narrative(words), identity, why.get())) {
            form.wrong(item.identity() == null ? "tekst" : "voornaam", "correcting.changed-meanwhile");
            return refused(acting, item, form, response, 409);
        }
        return done(redirect, "correcting.notice.corrected", id);
    }

    private @Nullable Identity identity(Form form) {
        return IdentityForm.read(form, DutchDays.of(clock.instant()), MISSING).orElse(null);
    }

    @PostMapping("/betwisten")
    ModelAndView dispute(
            @PathVariable UUID id,
            @Righting Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Disputer by = new Form(fields).optionalChoice("door", Disputer.class).orElse(null);
        Item item = answered(acting, id);
        if (by == null && item.marks().disputedOn() == null) {
            Form form = typed(item);
            form.wrong("door", "correcting.dispute.missing");
            return refused(acting, item, form, response, 422);
        }
        if (!corrections.dispute(acting, id, by)) {
            throw new NotFound();
        }
        return done(redirect, by == null ? "correcting.notice.undisputed" : "correcting.notice.disputed", id);
    }

    @PostMapping("/vernietigen")
    ModelAndView erase(
            @PathVariable UUID id,
            @Righting Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Item item = answered(acting, id);
        Form form = new Form(fields);
        if (!form.chose("zeker", "ja")) {
            Form again = typed(item);
            again.wrong("zeker", "correcting.erase.missing");
            return refused(acting, item, again, response, 422);
        }
        if (!Corrections.goesAlone(item) || !corrections.erase(acting, id)) {
            throw new NotFound();
        }
        Notice.say(redirect, "correcting.notice.erased");
        return new ModelAndView("redirect:/vernietigd");
    }

    @PostMapping("/verzoek")
    ModelAndView register(
            @PathVariable UUID id,
            @Righting Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Item item = corrections.look(acting, id).orElseThrow(NotFound::new);
        Form form = new Form(fields);
        Optional<RightsKind> kind = form.choice("vraag", RightsKind.class, "correcting.request.missing");
        Optional<LocalDate> received = form.day("ontvangen", "correcting.received.missing");
        received.ifPresent(day -> judge(form, item, day));
        if (kind.isEmpty() || !form.good()) {
            return refused(acting, item, recorded(form, item), response, 422);
        }
        requests.register(acting, id, kind.get(), received.orElseThrow());
        return done(redirect, "correcting.notice.registered", id);
    }

    /** Somebody can have asked before it was written here, and not long before. */
    private void judge(Form form, Item item, LocalDate received) {
        if (received.isAfter(DutchDays.of(clock.instant()))) {
            form.wrong("ontvangen", "correcting.received.missing");
        } else if (received.isBefore(DutchDays.of(item.recordedAt()).minusMonths(1))) {
            form.wrong("ontvangen", "correcting.received.early");
        }
    }

    @PostMapping("/verzoek/{verzoek}")
    ModelAndView answer(
            @PathVariable UUID id,
            @PathVariable UUID verzoek,
            @Righting Acting acting,
            @RequestParam MultiValueMap<String, String> fields,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        Item item = answered(acting, id);
        if (requests.about(acting, id).stream()
                .noneMatch(one -> one.open() && one.id().equals(verzoek))) {
            throw new NotFound();
        }
        Form form = new Form(fields);
        Optional<RightsAnswer> answer =
                form.choice("besluit-" + verzoek, RightsAnswer.class, "correcting.answer.missing");
        String because = form.text("reden-" + verzoek, LONGEST_REASON, "correcting.answer.because.missing");
        if (answer.isEmpty() || !form.good()) {
            return refused(acting, item, recorded(form, item), response, 422);
        }
        if (!requests.answer(acting, id, verzoek, answer.get(), new Narrative(because))) {
            throw new NotFound();
        }
        return done(redirect, "correcting.notice." + answer.get().name(), id);
    }

    private static ModelAndView done(RedirectAttributes redirect, String said, UUID id) {
        Notice.say(redirect, said);
        return new ModelAndView("redirect:/gegevens/" + id);
    }
}
