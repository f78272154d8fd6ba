package nl.perspectief.doors;

import static nl.perspectief.doors.Story.by;
import static nl.perspectief.doors.Story.on;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.perspectief.organisations.Acting;
import nl.perspectief.register.facts.Consent;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.signals.Exploitation;
import nl.perspectief.signals.Informed;
import nl.perspectief.signals.NewSignal;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.Statement;
import nl.perspectief.signals.police.AskPolice;
import nl.perspectief.signals.police.PoliceSummaries;
import nl.perspectief.signals.referral.NewReferral;
import nl.perspectief.signals.referral.NewReferral.PoliceContact;
import nl.perspectief.signals.referral.Referral;
import nl.perspectief.signals.referral.Referrals;
import nl.perspectief.signals.referral.Referred;
import nl.perspectief.signals.referral.Route;
import nl.perspectief.signals.weighing.Weighings;

/** A summary that Ilse asks of Mark, of somebody whom Sanne brought by the first route. */
record PoliceStories(Places places) {
    private static final String MARK = "mark.politie";

    static Map<String, Supplier<Story>> all(Places places) {
        PoliceStories stories = new PoliceStories(places);
        return Map.of(
                "POST /wegingen/{id}/politie",
                () -> {
                    String page = "/wegingen/" + stories.begun("Vraagsteller").id() + "/politie";
                    String mark = places.professional(MARK).toString();
                    return by("ilse.gemeente", on(page, page, "politiecollega", mark));
                },
                "POST /wegingen/{id}/politie/intrekken",
                () -> {
                    Referral referral = stories.begun("Terugtrekker");
                    stories.asked(referral);
                    String page = "/wegingen/" + referral.id();
                    return by("ilse.gemeente", on(page, page + "/politie/intrekken"));
                },
                "POST /politievragen/{id}",
                () -> {
                    String page = "/politievragen/" + stories.asked("Samenvatter");
                    return by(MARK, on(page, page, stories.summary()));
                },
                "POST /politievragen/{id}/niets",
                () -> {
                    String page = "/politievragen/" + stories.asked("Niksweter");
                    return by(MARK, on(page, page + "/niets"));
                },
                "POST /politievragen/{id}/intrekken",
                () -> {
                    UUID id = stories.asked("Bedenker");
                    places.server.bean(PoliceSummaries.class).nothing(places.acting(MARK, "d1"), id);
                    return by(MARK, on("/politievragen/" + id, "/politievragen/" + id + "/intrekken"));
                });
    }

    private String[] summary() {
        return new String[] {
            "contactdag",
            places.today.minusDays(6).toString(),
            "contact-rol",
            "WITNESS",
            "contact-plek",
            "bij het station",
            "contact-feiten",
            "De jongere stond erbij toen een tas werd afgegeven.",
            "bron-tot",
            places.today.plusMonths(6).toString(),
            "meegelezen",
            "ja"
        };
    }

    UUID asked(String firstName) {
        return asked(begun(firstName));
    }

    private UUID asked(Referral referral) {
        Acting ilse = places.acting("ilse.gemeente", "d2");
        AskPolice asking = places.server.bean(AskPolice.class);
        asking.ask(ilse, referral.id(), places.professional(MARK));
        return asking.of(ilse, referral.id()).orElseThrow().id();
    }

    private Referral begun(String firstName) {
        Acting sanne = places.acting("sanne.jongerenwerk", "d2");
        UUID signal = places.server
                .bean(Signals.class)
                .record(
                        sanne,
                        new NewSignal(
                                Exploitation.MAYBE,
                                new Identity(firstName, "Nergenshuizen", places.today.minusYears(15)),
                                "noorderpoort",
                                places.today.minusDays(4),
                                Map.of(Statement.FACT, "Had drie telefoons bij zich."),
                                Informed.BOTH))
                .id();
        Referrals referrals = places.server.bean(Referrals.class);
        Set<UUID> items =
                referrals
                        .preview(sanne, signal, Route.POLICE_CONTACT, Consent.NOT_ASKED)
                        .orElseThrow()
                        .travels()
                        .stream()
                        .map(received -> received.item().id())
                        .collect(Collectors.toSet());
        Referred made = referrals.refer(
                sanne,
                new NewReferral(
                        signal,
                        Route.POLICE_CONTACT,
                        Consent.NOT_ASKED,
                        "Samen kijken is nodig.",
                        items,
                        null,
                        null,
                        new PoliceContact(places.today.minusDays(6), PoliceContact.As.WITNESS)));
        Referral referral = ((Referred.Made) made).referral();
        places.server.bean(Weighings.class).begin(places.acting("ilse.gemeente", "d2"), referral.id());
        return referral;
    }
}
