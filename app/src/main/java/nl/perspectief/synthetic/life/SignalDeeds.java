package nl.perspectief.synthetic.life;

import static nl.perspectief.covenant.meaning.PurposeMeaning.RECOGNISE;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.perspectief.organisations.Acting;
import nl.perspectief.register.facts.Consent;
import nl.perspectief.signals.Exploitation;
import nl.perspectief.signals.Informed;
import nl.perspectief.signals.NewSignal;
import nl.perspectief.signals.NotInformed;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.Statement;
import nl.perspectief.signals.referral.NewReferral;
import nl.perspectief.signals.referral.ReferralPreview;
import nl.perspectief.signals.referral.Referrals;
import nl.perspectief.signals.referral.Referred;
import nl.perspectief.signals.referral.Route;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** Recording what was seen, referring it or taking that back, and reading the answer. */
final class SignalDeeds {
    private final Signals signals;
    private final Referrals referrals;
    private final Crew crew;

    SignalDeeds(BeanFactory beans, Crew crew) {
        this.signals = beans.getBean(Signals.class);
        this.referrals = beans.getBean(Referrals.class);
        this.crew = crew;
    }

    Map<String, Deeds.Deed> all() {
        return Map.of(
                "record", this::record,
                "refer", this::refer,
                "take-back", this::takeBack,
                "see-answer", this::seeAnswer);
    }

    private void record(Step step, Story story) {
        Words words = step.words();
        Map<Statement, String> texts = new EnumMap<>(Statement.class);
        for (Statement box : Statement.values()) {
            words.maybe(box.name().toLowerCase(Locale.ROOT)).ifPresent(text -> texts.put(box, text));
        }
        NewSignal noticed = new NewSignal(
                words.one("exploitation", Exploitation.class),
                story.young(),
                story.place(),
                words.dayOrNone("seen"),
                texts,
                new Informed(
                        words.oneOrNone("youth-untold", NotInformed.class),
                        words.oneOrNone("parents-untold", NotInformed.class),
                        words.dayOrNone("tell-again")));
        story.made(
                Story.SIGNAL,
                signals.record(crew.acting(step, RECOGNISE), noticed).id());
    }

    private void refer(Step step, Story story) {
        Acting giver = crew.acting(step, RECOGNISE);
        Words words = step.words();
        Route route = Route.of(words.number("route"));
        Consent consent =
                Consent.of(words.maybe("consent").map(Boolean::valueOf).orElse(null));
        Referred answer = referrals.refer(
                giver,
                new NewReferral(
                        story.get(Story.SIGNAL),
                        route,
                        consent,
                        words.text("need"),
                        travelling(giver, story, route, consent),
                        null,
                        group(words),
                        contact(words)));
        if (words.yes("withheld")) {
            Expect.that(answer instanceof Referred.Withheld, step);
        } else if (answer instanceof Referred.Made(var referral)) {
            story.made(Story.REFERRAL, referral.id());
        } else {
            throw Expect.failed(step, answer);
        }
    }

    private static NewReferral.@Nullable GroupDecision group(Words words) {
        LocalDate decided = words.dayOrNone("group-decided");
        return decided == null ? null : new NewReferral.GroupDecision(words.text("group-decision"), decided);
    }

    private static NewReferral.@Nullable PoliceContact contact(Words words) {
        LocalDate day = words.dayOrNone("contact");
        return day == null
                ? null
                : new NewReferral.PoliceContact(
                        day, Words.constant(words.text("contact-as"), NewReferral.PoliceContact.As.class));
    }

    /** All that the covenant lets go along, as the page offers it. */
    private Set<UUID> travelling(Acting giver, Story story, Route route, Consent consent) {
        return referrals
                .preview(giver, story.get(Story.SIGNAL), route, consent)
                .map(ReferralPreview::travels)
                .orElse(List.of())
                .stream()
                .map(received -> received.item().id())
                .collect(Collectors.toSet());
    }

    private void takeBack(Step step, Story story) {
        Expect.that(referrals.takeBack(crew.acting(step, RECOGNISE), story.get(Story.SIGNAL)), step);
    }

    private void seeAnswer(Step step, Story story) {
        Acting giver = crew.acting(step, RECOGNISE);
        UUID signal = story.get(Story.SIGNAL);
        Expect.that(
                referrals.unseen(giver).first().stream()
                        .filter(answer -> signal.equals(answer.signalId()))
                        .anyMatch(answer -> referrals.see(giver, answer.id())),
                step);
    }
}
