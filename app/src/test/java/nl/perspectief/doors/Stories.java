package nl.perspectief.doors;

import static nl.perspectief.doors.Story.by;
import static nl.perspectief.doors.Story.on;
import static nl.perspectief.doors.Story.previewed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import nl.perspectief.register.facts.Consent;
import nl.perspectief.shared.Today;
import nl.perspectief.signals.Exploitation;
import nl.perspectief.signals.Informed;
import nl.perspectief.signals.NewSignal;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.Statement;
import nl.perspectief.signals.referral.NewReferral;
import nl.perspectief.signals.referral.Referral;
import nl.perspectief.signals.referral.Referrals;
import nl.perspectief.signals.referral.Route;
import nl.perspectief.signals.weighing.Criterion;
import nl.perspectief.signals.weighing.Given;
import nl.perspectief.signals.weighing.Weighings;

/** How each form of signals and weighings is sent, and what somebody else can change meanwhile. */
final class Stories {
    private static final String SANNE = "sanne.jongerenwerk";
    private static final String DAAN = "daan.jongerenwerk";
    private static final String ILSE = "ilse.gemeente";
    private static final String KARIM = "karim.gemeente";

    private final Places places;
    private final Map<String, Supplier<Story>> all = new TreeMap<>();

    private Stories(Places places) {
        this.places = places;
        signals();
        referrals();
        weighings();
        lettingGo();
        righting();
        attested();
    }

    static Map<String, Supplier<Story>> all(Places places) {
        Map<String, Supplier<Story>> all = new TreeMap<>(new Stories(places).all);
        List.of(
                        CaseStories.all(places),
                        AskStories.all(places),
                        LikenessStories.all(places, new Stories(places)::signal),
                        GuideStories.all(places),
                        PlaceStories.all(places),
                        DraftStories.all(places))
                .forEach(all::putAll);
        return all;
    }

    private void signals() {
        all.put(
                "POST /signalen",
                () -> by(SANNE, on("/signalen/nieuw", "/signalen", Noticed.fields(places, "Zag een tas."))));
        all.put("POST /signalen/{id}/wijzigen", () -> {
            UUID id = signal();
            String page = "/signalen/" + id + "/wijzigen";
            return by(SANNE, on(page, page, Noticed.fields(places, "Zag twee tassen.")))
                    .meanwhile(() -> changed(id, "Zag er drie."));
        });
        all.put("POST /signalen/{id}/vernietigen", () -> {
            UUID id = signal();
            String page = "/signalen/" + id + "/vernietigen";
            return by(SANNE, on(page, page)).meanwhile(() -> changed(id, "Er is meer gezien."));
        });
    }

    private void referrals() {
        all.put("POST /signalen/{id}/aanmelden/voorbeeld", () -> wish(signal()).onlyShows());
        all.put("POST /signalen/{id}/aanmelden", () -> {
            UUID id = signal();
            return by(SANNE, previewed(wish(id).open(), "/signalen/" + id + "/aanmelden"))
                    .meanwhile(() -> changed(id, "Toch anders gezien."));
        });
        all.put("POST /signalen/{id}/aanmelding/terugnemen", () -> {
            UUID id = places.referred("Terugkomer").signalId();
            String page = "/signalen/" + id;
            return by(SANNE, on(page, page + "/aanmelding/terugnemen")).meanwhile(() -> referredAgain(id));
        });
        all.put("POST /antwoorden/{id}/gezien", () -> {
            Referral settled = new Decided(places).settled(places.answered("Hoorder"));
            return by(SANNE, on("/signalen/" + settled.signalId(), "/antwoorden/" + settled.id() + "/gezien"));
        });
    }

    private void weighings() {
        all.put("POST /wegingen/{id}/beginnen", () -> {
            String page = "/wegingen/" + places.referred("Beginner").id();
            return by(ILSE, on(page, page + "/beginnen"));
        });
        all.put("POST /wegingen/{id}/vraag/{criterium}", () -> {
            UUID id = places.answered("Antwoorder").id();
            String page = "/wegingen/" + id + "/vraag/PURPOSE";
            return by(ILSE, on(page, page, "antwoord-PURPOSE", "YES", "reden-PURPOSE", "Ik denk het wel."))
                    .meanwhile(() -> answered(KARIM, id, 2));
        });
        all.put("POST /wegingen/{id}/aanbieden", () -> {
            UUID id = places.answered("Aanbieder").id();
            String page = "/wegingen/" + id;
            return by(ILSE, on(page, page + "/aanbieden")).meanwhile(() -> answered(KARIM, id, 2));
        });
        all.put("POST /wegingen/{id}/tweede-lezing", () -> {
            UUID id = offered("Lezer");
            String page = "/wegingen/" + id + "/tweede-lezing";
            return by(KARIM, on(page, page, "eens", "YES", "reden", "Gelezen en goed."))
                    .meanwhile(() -> {
                        answered(ILSE, id, 2);
                        weighing().offer(places.acting(ILSE, "d2"), id);
                    });
        });
        all.put("POST /wegingen/{id}/besluit", () -> {
            UUID id = places.answered("Besluiter").id();
            String page = "/wegingen/" + id + "/besluit";
            return by(ILSE, on(page, page, "uitkomst", "BACK_TO_BASIS", "advies", "ASK_SCHOOL"))
                    .meanwhile(() -> answered(KARIM, id, 2));
        });
    }

    /** Each about another thing that was recorded. */
    private void righting() {
        all.put("POST /gegevens/{id}/verbeteren", () -> {
            UUID id = statement("Tikfout");
            String page = "/gegevens/" + id;
            return by(SANNE, on(page, page + "/verbeteren", "tekst", "Zonder fout.", "waarom", "TYPING_MISTAKE"))
                    .meanwhile(() -> righted().corrected(id, "Al verbeterd."));
        });
        all.put("POST /gegevens/{id}/betwisten", () -> {
            String page = "/gegevens/" + statement("Betwister");
            return by(SANNE, on(page, page + "/betwisten", "door", "PARENT"));
        });
        all.put("POST /gegevens/{id}/verzoek", () -> {
            String page = "/gegevens/" + statement("Verzoeker");
            return by(
                    SANNE,
                    on(
                            page,
                            page + "/verzoek",
                            "vraag",
                            "ERASURE",
                            "ontvangen",
                            Today.here().toString()));
        });
        all.put("POST /gegevens/{id}/verzoek/{verzoek}", () -> {
            UUID id = statement("Afgewezen");
            UUID asked = righted().requested(id);
            String page = "/gegevens/" + id;
            return by(
                    SANNE,
                    on(
                            page,
                            page + "/verzoek/" + asked,
                            "besluit-" + asked,
                            "PARTLY",
                            "reden-" + asked,
                            "De naam blijft."));
        });
        all.put("POST /gegevens/{id}/vernietigen", () -> {
            String page = "/gegevens/" + statement("Vernietigd");
            return by(SANNE, on(page, page + "/vernietigen", "zeker", "ja"));
        });
        all.put("POST /vernietigd/{id}", () -> {
            String page = "/vernietigd/" + righted().erased(places.referred("Kopie"));
            return by(ILSE, on(page, page));
        });
    }

    private Righted righted() {
        return new Righted(places);
    }

    private UUID statement(String firstName) {
        return righted().statement(places.referred(firstName));
    }

    /** What one process lead wants and another confirms; and what the organisation of the signal does then. */
    private void lettingGo() {
        all.put("POST /wegingen/{id}/besluit/toch-wegen", () -> {
            UUID id = new Decided(places).wanted(places.answered("Twijfelaar")).id();
            return by(KARIM, on("/wegingen/" + id + "/besluit", "/wegingen/" + id + "/besluit/toch-wegen"));
        });
        all.put("POST /signalen/{id}/houden", () -> {
            UUID id = new Decided(places).letGo(places.answered("Houder")).signalId();
            String page = "/signalen/" + id + "/houden";
            return by(SANNE, on(page, page, "reden", "OWN_TASK"));
        });
    }

    private Weighings weighing() {
        return places.server.bean(Weighings.class);
    }

    private void attested() {
        all.put("POST /signalen/{id}/vastgelegd", () -> {
            UUID id = signal();
            String page = "/signalen/" + id + "/vastgelegd";
            return by(
                            SANNE,
                            on(
                                    page + "/nieuw?voorwaarde=acuut-gevaar",
                                    page,
                                    "geldt",
                                    "YES",
                                    "reden",
                                    "Bedreigd.",
                                    "bevestig",
                                    "ja",
                                    "tot",
                                    places.today.plusDays(2).toString()))
                    .meanwhile(() -> new AttestedSignal(places).of(id, "acuut-gevaar"));
        });
        all.put("POST /signalen/{id}/vastgelegd/{vermelding}/beeindigen", () -> {
            UUID id = signal();
            String page = "/signalen/" + id + "/vastgelegd/" + new AttestedSignal(places).of(id, "acuut-gevaar")
                    + "/beeindigen";
            return by(SANNE, on(page, page, "reden", "Voorbij."));
        });
    }

    UUID signal() {
        return places.server
                .bean(Signals.class)
                .record(places.acting(SANNE, "d1"), signal("Had drie telefoons."))
                .id();
    }

    private NewSignal signal(String fact) {
        return new NewSignal(
                Exploitation.MAYBE,
                new nl.perspectief.sharing.items.Identity("Stoep", "Nergenshuizen", places.today.minusYears(15)),
                "noorderpoort",
                places.today.minusDays(4),
                Map.of(Statement.FACT, fact),
                Informed.BOTH);
    }

    private void changed(UUID id, String fact) {
        places.server.bean(Signals.class).change(places.acting(DAAN, "d1"), id, 1, signal(fact));
    }

    private void referredAgain(UUID id) {
        Referrals referrals = places.server.bean(Referrals.class);
        var daan = places.acting(DAAN, "d2");
        referrals.takeBack(daan, id);
        var items = referrals.preview(daan, id, Route.CORE_MEMBER, Consent.NOT_ASKED).orElseThrow().travels().stream()
                .map(received -> received.item().id())
                .collect(java.util.stream.Collectors.toSet());
        referrals.refer(daan, new NewReferral(id, Route.SEEN_ONLY, Consent.of(true), "Opnieuw nodig.", items));
    }

    private Story wish(UUID id) {
        String page = "/signalen/" + id + "/aanmelden";
        return by(SANNE, visitor -> {
            var choose = visitor.get(page);
            List<String> typed = new ArrayList<>(List.of(
                    "weg",
                    "SEEN_ONLY",
                    "toestemming-jongere",
                    "CONSENTS",
                    "toestemming-ouders",
                    "CONSENTS",
                    "noodzaak",
                    "Samen kijken is nodig."));
            java.util.regex.Pattern.compile("name=\"uitspraken\" value=\"([0-9a-f-]{36})\"")
                    .matcher(choose.body())
                    .results()
                    .forEach(tick -> typed.addAll(List.of("uitspraken", tick.group(1))));
            return PageForm.in(choose, page + "/voorbeeld", typed.toArray(String[]::new));
        });
    }

    private UUID offered(String firstName) {
        UUID id = places.answered(firstName).id();
        weighing().offer(places.acting(ILSE, "d2"), id);
        return id;
    }

    private void answered(String subject, UUID id, int version) {
        weighing()
                .answer(
                        places.acting(subject, "d2"),
                        id,
                        version,
                        Map.of(Criterion.PURPOSE, new Given(true, "Dit is herschreven.")));
    }
}
