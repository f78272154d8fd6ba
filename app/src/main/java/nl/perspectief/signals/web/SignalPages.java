package nl.perspectief.signals.web;

import java.util.List;
import java.util.UUID;
import nl.perspectief.attachments.Attachments;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.shared.web.Shown;
import nl.perspectief.sharing.asking.QuestionsBack;
import nl.perspectief.sharing.likeness.SamePersons;
import nl.perspectief.signals.SignalFile;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.destroying.AskedToDestroy;
import nl.perspectief.signals.destroying.Destructions;
import nl.perspectief.signals.expiry.Expiries;
import nl.perspectief.signals.reading.SignalReading;
import nl.perspectief.signals.referral.Referral;
import nl.perspectief.signals.referral.Referrals;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one signal, as it is shown and as it is shown again. */
@Component
public class SignalPages {
    private final Signals signals;
    private final Referrals referrals;
    private final Destructions destructions;
    private final Expiries expiries;
    private final SignalReading reading;
    private final SamePersons persons;
    private final QuestionsBack questions;
    private final Attachments attachments;

    SignalPages(
            Signals signals,
            Referrals referrals,
            Destructions destructions,
            Expiries expiries,
            SignalReading reading,
            SamePersons persons,
            QuestionsBack questions,
            Attachments attachments) {
        this.signals = signals;
        this.referrals = referrals;
        this.destructions = destructions;
        this.expiries = expiries;
        this.reading = reading;
        this.persons = persons;
        this.questions = questions;
        this.attachments = attachments;
    }

    /** @param changes since it was shown to who wants to take the referral back */
    public ModelAndView file(Acting acting, UUID id, List<Shown.Change> changes) {
        SignalFile file = signals.look(acting, id).orElseThrow(NotFound::new);
        Referral referral = referrals.ofSignal(acting, id).orElse(null);
        ModelAndView page = new ModelAndView("signals/file", "file", file);
        page.addObject("referral", referral);
        AskedToDestroy asked = destructions.ofSignal(acting, id).orElse(null);
        UUID answered = referral != null ? referral.id() : asked != null ? asked.referralId() : null;
        page.addObject(
                "answer",
                answered == null ? null : referrals.answerOn(acting, answered).orElse(null));
        page.addObject("questions", referral == null ? List.of() : questions.onFile(acting, referral.id()));
        page.addObject("standing", referrals.standing(acting, id).orElse(null));
        page.addObject("asked", asked);
        page.addObject("expiry", expiries.ofSignal(acting, id).orElse(null));
        page.addObject("leads", referrals.leads(file.signal()));
        page.addObject("regimes", reading.regimes(acting));
        page.addObject("shown", SignalShown.of(referral));
        page.addObject("attachments", attachments.of(acting, id));
        page.addObject("changes", changes);
        page.addObject("likely", SameSignalController.likely(persons, acting, file));
        return page;
    }
}
