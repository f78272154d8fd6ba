package nl.perspectief.doors;

import static nl.perspectief.doors.Story.by;
import static nl.perspectief.doors.Story.on;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import nl.perspectief.casework.CaseFiles;
import nl.perspectief.casework.informing.Together;
import nl.perspectief.casework.plan.LifeDomain;
import nl.perspectief.casework.plan.PlanAction;
import nl.perspectief.casework.plan.PlanActions;
import nl.perspectief.casework.plan.Plans;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Working;
import nl.perspectief.sharing.items.Narrative;

/** How each form of cases is sent, and what somebody else can change meanwhile. */
final class CaseStories {
    private static final String ILSE = "ilse.gemeente";
    private static final String KARIM = "karim.gemeente";
    private static final String NORA = "nora.leerplicht";
    private static final String CASE = "POST /casussen/{id}";

    private final Places places;
    private final ShareStories shares;
    private final Map<String, Supplier<Story>> all = new TreeMap<>();

    private CaseStories(Places places) {
        this.places = places;
        this.shares = new ShareStories(places);
        header();
        plan();
        actions();
        turnedBack();
        seats();
        attested();
    }

    static Map<String, Supplier<Story>> all(Places places) {
        Map<String, Supplier<Story>> all = new TreeMap<>(new CaseStories(places).all);
        all.putAll(ShareStories.all(places));
        all.putAll(TransferStories.all(places));
        all.putAll(ReporterStories.all(places));
        all.putAll(LastingStories.all(places));
        all.putAll(LeavingStories.all(places));
        all.putAll(TellingStories.all(places));
        return all;
    }

    private void header() {
        all.put(
                "POST /signalen/zoeken",
                () -> by("sanne.jongerenwerk", on("/signalen", "/signalen/zoeken", "naam", "st"))
                        .onlyShows());
        all.putAll(ObjectionStories.all(places));
        all.put(
                "POST /wegingen/zoeken",
                () -> by("ilse.gemeente", on("/wegingen", "/wegingen/zoeken", "naam", "st"))
                        .onlyShows());
        all.put(
                "POST /casussen",
                () -> by(KARIM, on("/casussen", "/casussen", "naam", "dorp")).onlyShows());
        all.put(CASE + "/naam", () -> {
            String page = path(nameless()) + "/naam";
            String born = places.today.minusYears(15).toString();
            return by(KARIM, on(page, page, "voornaam", "Milan", "achternaam", "Verzonnen", "geboortedatum", born));
        });
        all.put(CASE + "/zelfde", () -> {
            String page = path(places.toldCase());
            String other = places.toldCase().toString();
            return by(KARIM, on(page, page + "/zelfde", "ander", other, "antwoord", "SAME"));
        });
        all.put(CASE + "/informeren", () -> {
            UUID id = places.toldCase();
            String page = path(id) + "/informeren";
            return by(KARIM, on(page, page, "geinformeerd", places.today.toString()))
                    .meanwhile(() -> told(id));
        });
        all.put(CASE + "/fase", () -> {
            UUID id = shares.sharedCase();
            String page = path(id) + "/fase";
            return by(KARIM, on(page + "?naar=shielded", page, "bevestig", "ja"))
                    .meanwhile(() -> places.disclosure(id));
        });
    }

    private void plan() {
        all.put(CASE + "/plan", () -> {
            String page = path(places.toldCase()) + "/plan";
            return by(KARIM, on(page + "/nieuw", page, "domein", "school", "soort", "GOAL", "tekst", "Elke dag."));
        });
        all.put(CASE + "/plan/delen", () -> {
            UUID id = places.toldCase();
            UUID item = places.text(id);
            String page = path(id) + "/plan/delen";
            String asked = page + "?met=" + places.seat(id, NORA, false);
            return by(KARIM, on(asked, page, "waarom", "Voor school.")).meanwhile(() -> otherwise(id, item));
        });
        all.put(CASE + "/plan/{item}", () -> {
            UUID id = places.toldCase();
            UUID item = places.text(id);
            String page = path(id) + "/plan/" + item;
            return by(KARIM, on(page, page, "tekst", "Toch kok.")).meanwhile(() -> otherwise(id, item));
        });
    }

    private void otherwise(UUID id, UUID text) {
        bean(Plans.class).rewrite(acting(ILSE), id, text, 1, new Narrative("Herschreven."));
    }

    private void actions() {
        all.put(CASE + "/acties", () -> {
            String page = path(shares.seatedCase()) + "/acties";
            return by(
                    KARIM,
                    on(page + "/nieuw", page, "domein", "school", "tekst", "Bellen.", "wie", nora(), "voor", day(9)));
        });
        all.put(CASE + "/acties/{actie}/wijzigen", () -> {
            UUID id = shares.seatedCase();
            UUID action = places.action(id);
            String page = path(id) + "/acties/" + action;
            return by(KARIM, on(page, page + "/wijzigen", "tekst", "Eerst bellen.", "voor", day(5)))
                    .meanwhile(() -> rewritten(id, action));
        });
        all.put(CASE + "/acties/{actie}/overgeven", () -> {
            UUID id = shares.seatedCase();
            UUID action = places.action(id);
            String page = path(id) + "/acties/" + action + "/overgeven";
            return by(KARIM, on(page, page, "wie", places.professional(KARIM).toString()))
                    .meanwhile(() -> rewritten(id, action));
        });
        all.put(CASE + "/acties/{actie}/afronden", () -> {
            UUID id = shares.seatedCase();
            UUID action = places.action(id);
            String page = path(id) + "/acties/" + action;
            return by(NORA, on(page, page + "/afronden", "resultaat", "DONE", "toelichting", "Gedaan."))
                    .meanwhile(() -> rewritten(id, action));
        });
    }

    private void turnedBack() {
        all.put(CASE + "/acties/{actie}/heropenen", () -> {
            UUID id = shares.seatedCase();
            UUID action = places.action(id);
            ended(id, action, 1);
            String page = path(id) + "/acties/" + action;
            return by(NORA, on(page, page + "/heropenen")).meanwhile(() -> {
                Places.done(bean(PlanActions.class).reopen(acting(ILSE), id, action, 2));
            });
        });
        all.put(CASE + "/acties/{actie}/verwijderen", () -> {
            UUID id = shares.seatedCase();
            UUID action = places.action(id);
            String page = path(id) + "/acties/" + action + "/verwijderen";
            return by(KARIM, on(page, page, "reden", "BY_MISTAKE")).meanwhile(() -> rewritten(id, action));
        });
    }

    private void ended(UUID id, UUID action, int version) {
        Places.done(bean(PlanActions.class).finish(acting(NORA), id, action, version, PlanAction.Result.DONE, null));
    }

    private void asked(UUID id) {
        var call = new PlanActions.NewAction(
                LifeDomain.SCHOOL, new Narrative("Bellen."), places.professional(KARIM), places.today.plusDays(3));
        Places.done(bean(PlanActions.class).give(acting(ILSE), id, call));
    }

    private void rewritten(UUID id, UUID action) {
        bean(PlanActions.class)
                .change(acting(ILSE), id, action, 1, new Narrative("Anders gevraagd."), places.today.plusDays(3));
    }

    private void seats() {
        all.put(CASE + "/regie", () -> {
            UUID id = places.toldCase();
            String page = path(id) + "/regie";
            String mira = places.professional("mira.gemeente").toString();
            return by(ILSE, on(page, page, "wie", mira, "waarom", "Verlof.")).meanwhile(() -> asked(id));
        });
        all.put(CASE + "/betrokkenen", () -> {
            String page = path(places.toldCase()) + "/betrokkenen";
            return by(KARIM, on(page + "/nieuw", page, "wie", nora(), "waarom", "School.", "tot", day(60)));
        });
        all.put(CASE + "/betrokkenen/{zetel}/verwijderen", () -> {
            UUID id = shares.sharedCase();
            String page = path(id) + "/betrokkenen/" + shares.seat(id) + "/verwijderen";
            return by(KARIM, on(page, page, "reden", "OTHER_PERSON")).meanwhile(() -> places.disclosure(id));
        });
        all.put(CASE + "/betrokkenen/{zetel}/voorstellen", () -> {
            UUID id = shares.seatedCase();
            UUID disclosure = named(id);
            bean(nl.perspectief.casework.sharing.CaseSharing.class)
                    .withdraw(acting(KARIM), id, disclosure, "vergissing");
            String page = path(id) + "/betrokkenen";
            return by(KARIM, on(page, page + "/" + shares.seat(id) + "/voorstellen", "waarom", "Voor het gesprek."));
        });
    }

    private void attested() {
        all.put(CASE + "/vastgelegd", () -> {
            UUID id = shares.seatedCase();
            String page = path(id) + "/vastgelegd";
            return by(
                            KARIM,
                            on(
                                    page + "/nieuw?voorwaarde=geheimhouding-uitzondering",
                                    page,
                                    "geldt",
                                    "YES",
                                    "reden",
                                    "Zij gaf toestemming.",
                                    "van",
                                    day(0),
                                    "tot",
                                    day(20)))
                    .meanwhile(() -> places.attested(id, KARIM, "geheimhouding-uitzondering"));
        });
        all.put(CASE + "/vastgelegd/{vastlegging}/beeindigen", () -> {
            UUID id = shares.seatedCase();
            String page = path(id) + "/vastgelegd/" + places.attested(id, KARIM, "geheimhouding-uitzondering")
                    + "/beeindigen";
            return by(KARIM, on(page, page, "reden", "Toestemming ingetrokken."));
        });
    }

    private void told(UUID id) {
        Places.done(bean(CaseFiles.class)
                .inform(
                        acting(ILSE),
                        id,
                        2,
                        new Together(places.today.minusDays(1), null, null, null, null, null)
                                .by(acting(ILSE).professionalId())));
    }

    private UUID nameless() {
        Acting ilse = acting(ILSE);
        return bean(CaseFiles.class)
                .open(
                        ilse,
                        new nl.perspectief.signals.CaseOpening.Opening(
                                null,
                                UUID.randomUUID(),
                                1,
                                places.professional(KARIM),
                                ilse.organisationId(),
                                Working.LICHTENDAL));
    }

    /** How Nora knows who it is about. */
    private UUID named(UUID id) {
        return bean(nl.perspectief.sharing.Disclosures.class).ofCase(acting(KARIM), id).stream()
                .filter(one -> one.category().equals("c1"))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Acting acting(String subject) {
        return places.acting(subject, "d3");
    }

    private String nora() {
        return places.professional(NORA).toString();
    }

    private String day(int ahead) {
        return places.today.plusDays(ahead).toString();
    }

    private static String path(UUID id) {
        return "/casussen/" + id;
    }

    private <T> T bean(Class<T> type) {
        return places.server.bean(type);
    }
}
