package nl.perspectief.signals.weighing.web;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.register.BoundWords;
import nl.perspectief.register.Covenants;
import nl.perspectief.sharing.correcting.FileObjections;
import nl.perspectief.signals.CaseOpening;
import nl.perspectief.signals.police.web.PoliceReads;
import nl.perspectief.signals.referral.LeadReferrals;
import nl.perspectief.signals.referral.web.Delivery;
import nl.perspectief.signals.weighing.Weighing;
import nl.perspectief.signals.weighing.WeighingFile;
import nl.perspectief.signals.weighing.Weighings;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of one weighing have in common: it is there, and who gave what. */
@Component
class WeighingPages {
    private final Weighings weighings;
    private final Professionals professionals;
    private final BoundWords words;
    private final Covenants covenants;
    private final FileObjections objections;
    private final LeadReferrals referrals;
    private final PoliceReads police;
    private final Clock clock;

    WeighingPages(
            Weighings weighings,
            Professionals professionals,
            BoundWords words,
            Covenants covenants,
            FileObjections objections,
            LeadReferrals referrals,
            PoliceReads police,
            Clock clock) {
        this.referrals = referrals;
        this.police = police;
        this.objections = objections;
        this.covenants = covenants;
        this.clock = clock;
        this.weighings = weighings;
        this.professionals = professionals;
        this.words = words;
    }

    boolean holdOn(Acting lead, UUID id) {
        return weighings.holdOn(lead, id);
    }

    /** From here to the end of the request nobody else changes or decides it. */
    void hold(Acting lead, UUID id) {
        weighings.hold(lead, id);
    }

    WeighingFile look(Acting lead, UUID id) {
        return weighings.look(lead, id).orElseThrow(NotFound::new);
    }

    /** One that was begun and not yet decided; any other is not there. */
    Weighing underWay(WeighingFile file) {
        Weighing weighing = file.weighing();
        if (weighing == null || !file.referral().open()) {
            throw new NotFound();
        }
        return weighing;
    }

    /** Whether an objection to the weighing, or to the case that came of it, is open. */
    boolean rests(Acting lead, WeighingFile file) {
        return objections.rests(lead, file.referral().files());
    }

    /** With what the page says of the contact with the police by which it came, and of what they told: by the first route only. */
    ModelAndView withPolice(ModelAndView page, Acting reader, WeighingFile file) {
        return page.addObject(
                        "contact",
                        referrals.contact(reader, file.referral().id()).orElse(null))
                .addObject("police", police.of(reader, file));
    }

    GoesAlong along(WeighingFile file, List<CaseOpening.Foreseen> foreseen) {
        return GoesAlong.of(foreseen, covenants.inForce(file.referral().regime(), clock.instant()));
    }

    Delivery delivery(WeighingFile file) {
        return Delivery.of(
                file,
                professionals
                        .mandate(file.referral().referredBy())
                        .map(Mandate::professional)
                        .orElse(null),
                words.approach(file.referral().regime()));
    }
}
