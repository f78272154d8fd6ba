package nl.perspectief.signals.referral.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import nl.perspectief.attachments.Attachments;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Truth;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.register.BoundWords;
import nl.perspectief.register.Covenants;
import nl.perspectief.register.facts.Consent;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.web.Form;
import nl.perspectief.shared.web.Shown;
import nl.perspectief.sharing.disclosure.Received;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.signals.CaseOpening;
import nl.perspectief.signals.SignalFile;
import nl.perspectief.signals.Statement;
import nl.perspectief.signals.referral.NewReferral;
import nl.perspectief.signals.referral.Referral;
import nl.perspectief.signals.referral.ReferralPreview;
import nl.perspectief.signals.referral.Referrals;
import nl.perspectief.signals.referral.Referred;
import nl.perspectief.signals.routes.ContactAge;
import nl.perspectief.warning.web.NamelessForm;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The two pages of a referral: choosing, and seeing what that gives. */
@Component
class ReferralPages {
    /** As a form takes it. */
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d-M-yyyy");

    private final Referrals referrals;
    private final Covenants covenants;
    private final BoundWords words;
    private final ContactAge ages;
    private final Attachments attachments;
    private final Clock clock;

    ReferralPages(
            Referrals referrals,
            Covenants covenants,
            BoundWords words,
            ContactAge ages,
            Attachments attachments,
            Clock clock) {
        this.attachments = attachments;
        this.ages = ages;
        this.referrals = referrals;
        this.covenants = covenants;
        this.words = words;
        this.clock = clock;
    }

    NamelessForm typed(Form form) {
        return new NamelessForm(form, DutchDays.of(clock.instant()));
    }

    ModelAndView choose(Acting acting, SignalFile file, NamelessForm typed) {
        boolean open = referrals
                .ofSignal(acting, file.signal().id())
                .filter(Referral::open)
                .isPresent();
        boolean inCase = referrals
                .standing(acting, file.signal().id())
                .filter(CaseOpening.Standing::open)
                .isPresent();
        List<Organisation> leads = leads(acting, file);
        return new ModelAndView(
                "signals/refer",
                Map.of(
                        "file",
                        file,
                        "typed",
                        typed,
                        "leads",
                        leads,
                        "open",
                        open,
                        "inCase",
                        inCase,
                        "own",
                        leads.isEmpty()));
    }

    /** Whether its route lets it be referred; what is asked first is said beside its field. */
    boolean firstThings(SignalFile file, NewReferral wish, Form form) {
        Referred refused =
                wish.refusedFor(file, clock.instant(), day -> recent(file, day)).orElse(null);
        if (refused instanceof Referred.ConsentFirst) {
            form.wrong("toestemming-jongere", "signals.refer.consent-first");
        } else if (refused instanceof Referred.WithoutGroupDecision) {
            form.wrong("groepsbesluit-dag", "signals.refer.group-day.future");
        } else if (refused instanceof Referred.WithoutContact) {
            tooOldOrToCome(file, wish, form);
        }
        return form.good();
    }

    private void tooOldOrToCome(SignalFile file, NewReferral wish, Form form) {
        LocalDate today = DutchDays.of(clock.instant());
        if (wish.contact() != null && wish.contact().on().isAfter(today)) {
            form.wrong("politiecontact-dag", "signals.refer.contact-day.future");
        } else {
            LocalDate oldest = Objects.requireNonNull(ages.oldest(file.signal().regime(), clock.instant()));
            form.wrong("politiecontact-dag", "signals.refer.contact-day.old", DAY.format(oldest));
        }
    }

    private boolean recent(SignalFile file, LocalDate day) {
        return ages.holds(file.signal().regime(), day, clock.instant());
    }

    /** Whoever leads weighs what others bring; what it notices itself it does not bring to itself. */
    List<Organisation> leads(Acting acting, SignalFile file) {
        List<Organisation> leads = referrals.leads(file.signal());
        return leads.stream().anyMatch(lead -> lead.id().equals(acting.organisationId())) ? List.of() : leads;
    }

    /** What the giver sees before giving: all that would travel, and nothing else. */
    Shown shown(Acting acting, NewReferral wish) {
        ReferralPreview preview = referrals.preview(acting, wish).orElseThrow(NotFound::new);
        return ReferralShown.of(delivery(acting, wish, preview));
    }

    private Delivery delivery(Acting acting, NewReferral wish, ReferralPreview preview) {
        return Delivery.of(
                acting, wish, preview, words.approach(preview.file().signal().regime()));
    }

    /**
     * @param changed whether the signal was changed since the preview that was sent
     * @param changes of what would travel
     */
    ModelAndView preview(
            Acting acting, NamelessForm typed, NewReferral wish, boolean changed, List<Shown.Change> changes) {
        ReferralPreview preview = referrals.preview(acting, wish).orElseThrow(NotFound::new);
        Covenant covenant = covenants.inForce(preview.file().signal().regime(), clock.instant());
        List<HeldBack> held = preview.withheld().stream()
                .map(answer -> HeldBack.of(answer, covenant))
                .toList();
        return new ModelAndView(
                        "signals/preview",
                        Map.of(
                                "preview", preview,
                                "shown", ReferralShown.of(delivery(acting, wish, preview)),
                                "changes", changes,
                                "wish", wish,
                                "delivery", delivery(acting, wish, preview),
                                "held", held,
                                "possible", possible(preview),
                                "changed", changed))
                .addObject("attachments", attachments.of(acting, wish.signalId()))
                .addObject("refusedBy", refusedBy(preview, wish))
                .addObject("noNames", typed.confirmed());
    }

    /** Who decides at that age and said no, as far as that is known; then the page says what the no means for this route. */
    private String refusedBy(ReferralPreview preview, NewReferral wish) {
        return preview.file()
                .identity()
                .map(who -> who.ageOn(DutchDays.of(clock.instant())))
                .filter(age -> wish.consent().agreed(age) == Truth.FALSE)
                .map(_ -> wish.consent().youth() == Consent.Answer.OBJECTS ? "YOUTH" : "PARENTS")
                .orElse("");
    }

    /** Something can be given when the name, the reason and at least one statement may go. */
    private static boolean possible(ReferralPreview preview) {
        List<Item> travels = preview.travels().stream().map(Received::item).toList();
        return travels.stream().anyMatch(item -> item.kind() == ItemKind.IDENTITY)
                && travels.stream().anyMatch(item -> item.kind() == ItemKind.NOTE)
                && travels.stream().anyMatch(item -> Statement.of(item).isPresent());
    }
}
