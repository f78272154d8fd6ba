package nl.perspectief.doors;

import static nl.perspectief.doors.Story.by;
import static nl.perspectief.doors.Story.on;
import static nl.perspectief.doors.Story.previewed;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.perspectief.casework.plan.PlanActions;
import nl.perspectief.identity.Visitor;
import nl.perspectief.identity.issuer.user.Newcomer;
import nl.perspectief.sharing.items.Narrative;

/** How each form of people who leave is sent, and what somebody else can change meanwhile. */
final class LeavingStories {
    private static final String ILSE = "ilse.gemeente";
    private static final String KARIM = "karim.gemeente";
    private static final String NORA = "nora.leerplicht";
    private static final String MANAGER = "beheer.gemeente";
    private static final String MARK = "mark.politie";

    private final Places places;
    private final Map<String, Supplier<Story>> all = new TreeMap<>();

    private LeavingStories(Places places) {
        this.places = places;
        table();
        stays();
        shares();
        people();
        absence();
    }

    static Map<String, Supplier<Story>> all(Places places) {
        return new LeavingStories(places).all;
    }

    private void table() {
        all.put("POST /casussen/{id}/betrokkenen/{zetel}/overnemen", () -> {
            UUID id = places.toldCase();
            UUID seat = places.seat(id, NORA, false);
            UUID action = places.action(id);
            String page = "/casussen/" + id + "/betrokkenen/" + seat + "/overnemen";
            return by(KARIM, on(page, page, "wie", places.professional(KARIM).toString()))
                    .meanwhile(() -> rewritten(id, action));
        });
        all.put("POST /casussen/{id}/betrokkenen/uitstappen", () -> {
            UUID id = places.toldCase();
            places.seat(id, NORA, false);
            UUID action = places.action(id);
            String page = "/casussen/" + id + "/betrokkenen/uitstappen";
            return by(NORA, on(page, page, "reden", "CONFLICT")).meanwhile(() -> rewritten(id, action));
        });
    }

    private void stays() {
        all.put("POST /casussen/{id}/betrokkenen/uitstappen/terug", () -> {
            UUID id = places.toldCase();
            String page = "/casussen/" + id + "/betrokkenen/uitstappen";
            Visitor karim = places.server.as(KARIM);
            on(page, page, "reden", "CONFLICT").apply(karim).send(karim);
            return by(KARIM, on(page, page + "/terug"));
        });
    }

    private void rewritten(UUID id, UUID action) {
        places.server
                .bean(PlanActions.class)
                .change(
                        places.acting(ILSE, "d3"),
                        id,
                        action,
                        1,
                        new Narrative("Anders gevraagd."),
                        places.today.plusDays(3));
    }

    private void shares() {
        all.put("POST /nagelaten/{verstrekking}", () -> {
            Newcomer giver = Newcomer.at(places.server, "politie", "casuspartner");
            UUID id = places.toldCase();
            places.seat(id, NORA, false);
            places.seat(id, giver.account(), true);
            String page = "/nagelaten/" + places.disclosure(id, giver.account());
            giver.leaves();
            return by(MARK, on(page, page, "reden", "NO_LONGER_NEEDED"));
        });
    }

    private void people() {
        all.put("POST /medewerkers/{wie}/rollen", () -> {
            Newcomer colleague = Newcomer.at(places.server, "gemeente", "casuspartner,frontlijn");
            String page = page(colleague);
            return by(MANAGER, previewed(on(page, page + "/rollen/voorbeeld", "rol", "FRONTLINE"), page + "/rollen"))
                    .meanwhile(() -> colleague.gets("casusregisseur"));
        });
        all.put("POST /medewerkers/{wie}/rollen/voorbeeld", () -> {
            Newcomer colleague = Newcomer.at(places.server, "gemeente", "casuspartner,frontlijn");
            String page = page(colleague);
            return by(MANAGER, on(page, page + "/rollen/voorbeeld", "rol", "FRONTLINE"))
                    .onlyShows();
        });
        for (String[] deed : new String[][] {{"toegang", "zeker-toegang"}, {"blokkeren", "zeker-blokkeren"}}) {
            all.put("POST /medewerkers/{wie}/" + deed[0], () -> {
                Newcomer colleague = Newcomer.at(places.server, "gemeente", "casuspartner");
                String page = page(colleague);
                return by(MANAGER, on(page, page + "/" + deed[0], deed[1], "ja"));
            });
        }
        all.put("POST /medewerkers/{wie}/toelaten", () -> {
            Newcomer colleague = Newcomer.at(places.server, "gemeente", "casuspartner");
            String page = page(colleague);
            Visitor manager = manager();
            on(page, page + "/blokkeren", "zeker-blokkeren", "ja")
                    .apply(manager)
                    .send(manager);
            return by(MANAGER, on(page, page + "/toelaten"));
        });
        all.put("POST /medewerkers/nieuw", () -> {
            String page = "/medewerkers/nieuw";
            String account = "nieuw." + UUID.randomUUID();
            return by(
                    MANAGER,
                    on(
                            page,
                            page,
                            "naam",
                            "Nina Verzonnen",
                            "functie",
                            "medewerker",
                            "account",
                            account,
                            "rol",
                            "FRONTLINE"));
        });
        all.put("POST /bevestigen/{wie}", () -> {
            Newcomer colleague = Newcomer.at(places.server, "gemeente", "casuspartner");
            asks(colleague, "CASE_PARTNER", "FRONTLINE");
            String page = "/bevestigen/" + places.professional(colleague.account());
            return by(ILSE, on(page, page, "besluit", "ja"))
                    .meanwhile(() -> asks(colleague, "CASE_PARTNER", "ANALYST"));
        });
        all.put("POST /mijn-rollen/gezien", () -> {
            Newcomer colleague = Newcomer.at(places.server, "gemeente", "casuspartner");
            asks(colleague, "CASE_PARTNER", "FRONTLINE");
            return by(colleague.account(), on("/mijn-rollen", "/mijn-rollen/gezien"));
        });
        all.put("POST /bereikbaar/organisatie", () -> {
            Newcomer one = Newcomer.at(places.server, "halt", "casusregisseur");
            String page = "/bereikbaar/organisatie";
            return by(
                    one.account(), on(page, page, "naam", "Receptie", "telefoon", "012 345 67 89", "uren", "Overdag."));
        });
        all.put("POST /medewerkers/{wie}/vrijgeven", () -> {
            Newcomer colleague = Newcomer.at(places.server, "gemeente", "casuspartner");
            colleague.failsToSignIn();
            String page = page(colleague);
            return by(MANAGER, on(page, page + "/vrijgeven"));
        });
        all.put("POST /medewerkers/{wie}/beeindigen", () -> {
            Newcomer colleague = Newcomer.at(places.server, "gemeente", "casuspartner");
            String page = page(colleague) + "/beeindigen";
            return by(MANAGER, on(page, page, "bevestig", "ja")).meanwhile(() -> colleague.gets("casusregisseur"));
        });
    }

    private Visitor manager() {
        return places.server.as(MANAGER);
    }

    private void asks(Newcomer colleague, String... roles) {
        String page = page(colleague);
        Visitor manager = manager();
        manager.get(page);
        String[] ticked =
                Arrays.stream(roles).flatMap(role -> Stream.of("rol", role)).toArray(String[]::new);
        manager.post(page + "/rollen/voorbeeld", ticked);
        manager.post(page + "/rollen", ticked);
    }

    private String page(Newcomer colleague) {
        return "/medewerkers/" + places.professional(colleague.account());
    }

    private void absence() {
        all.put("POST /bereikbaar", () -> {
            Newcomer one = Newcomer.at(places.server, "leerplicht", "casuspartner");
            return by(one.account(), on("/bereikbaar", "/bereikbaar", "telefoon", "012 345 67 89", "uren", "Overdag."));
        });
        all.put("POST /afwezig", () -> {
            Newcomer away = Newcomer.at(places.server, "leerplicht", "casuspartner");
            return by(away.account(), on("/afwezig", "/afwezig", "wie", colleague(), "van", day(0), "tot", day(20)));
        });
        all.put("POST /afwezig/terug", () -> {
            Newcomer away = Newcomer.at(places.server, "leerplicht", "casuspartner");
            away.isAway(colleague(), day(0), day(20));
            return by(away.account(), on("/afwezig", "/afwezig/terug"));
        });
        all.put("POST /casussen/{id}/betrokkenen/{zetel}/vervanger", () -> {
            Newcomer away = Newcomer.at(places.server, "leerplicht", "casuspartner");
            String replacement = colleague();
            UUID id = places.toldCase();
            UUID seat = places.seat(id, away.account(), false);
            away.isAway(replacement, day(0), day(20));
            String page = "/casussen/" + id + "/betrokkenen";
            return by(KARIM, on(page, page + "/" + seat + "/vervanger", "wie", replacement));
        });
    }

    private String colleague() {
        Newcomer colleague = Newcomer.at(places.server, "leerplicht", "casuspartner");
        return places.professional(colleague.account()).toString();
    }

    private String day(int days) {
        return places.today.plusDays(days).toString();
    }
}
