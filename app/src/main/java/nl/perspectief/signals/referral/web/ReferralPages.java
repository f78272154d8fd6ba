package nl.perspectief.signals.referral.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Organisation;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.register.BoundWords;
import nl.perspectief.register.Covenants;
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
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The two pages of a referral: choosing, and seeing what that gives. */
@Component
class ReferralPages {
    private final Referrals referrals;
    private final Covenants covenants;
    private final BoundWords words;
    private final ContactAge ages;
    private final Clock clock;

    ReferralPages(Referrals referrals, Covenants covenants, BoundWords words, ContactAge ages, Clock clock) {
        this.ages = ages;
        this.referrals = referrals;
        this.covenants = covenants;
        this.words = words;
        this.clock = clock;
    }

    ModelAndView choose(Acting acting, SignalFile file, Form form) {
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
                        "form",
                        form,
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
            form.wrong("politiecontact-dag", "signals.refer.contact-day.old");
        }
        return form.good();
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
    ModelAndView preview(Acting acting, NewReferral wish, boolean changed, List<Shown.Change> changes) {
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
                        "changed", changed));
    }

    /** Something can be given when the name, the reason and at least one statement may go. */
    private static boolean possible(ReferralPreview preview) {
        List<Item> travels = preview.travels().stream().map(Received::item).toList();
        return travels.stream().anyMatch(item -> item.kind() == ItemKind.IDENTITY)
                && travels.stream().anyMatch(item -> item.kind() == ItemKind.NOTE)
                && travels.stream().anyMatch(item -> Statement.of(item).isPresent());
    }
}
