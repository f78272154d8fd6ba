package nl.perspectief.doors;

import static nl.perspectief.doors.Story.by;
import static nl.perspectief.doors.Story.on;
import static nl.perspectief.doors.Story.previewed;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import nl.perspectief.casework.CaseFiles;
import nl.perspectief.casework.Phase;
import nl.perspectief.casework.informing.Together;
import nl.perspectief.casework.transfer.Contributions;
import nl.perspectief.casework.transfer.Transfers;
import nl.perspectief.organisations.Acting;
import nl.perspectief.sharing.items.Narrative;

/** How each form of moving a case is sent, and what somebody else can change meanwhile. */
final class TransferStories {
    private static final String ILSE = "ilse.gemeente";
    private static final String KARIM = "karim.gemeente";
    private static final String SANNE = "sanne.jongerenwerk";
    private static final String CASE = "POST /casussen/{id}";

    private final Places places;
    private final Map<String, Supplier<Story>> all = new TreeMap<>();

    private TransferStories(Places places) {
        this.places = places;
        transfer();
        contribution();
    }

    static Map<String, Supplier<Story>> all(Places places) {
        return new TransferStories(places).all;
    }

    private void transfer() {
        all.put(CASE + "/overdracht", () -> {
            UUID id = movable();
            String page = path(id) + "/overdracht";
            return by(ILSE, on(page, page, "grond", "wgs-2-31", "reden", "Loopt vast."))
                    .meanwhile(() -> {
                        UUID decision = decided(KARIM, id);
                        transfers().takeBack(moving(KARIM), id, decision, new Narrative("Toch niet."));
                    });
        });
        all.put(CASE + "/overdracht/lezing", () -> {
            UUID id = movable();
            UUID decision = decided(ILSE, id);
            String page = path(id) + "/overdracht";
            return by(KARIM, on(page, page + "/lezing", "eens", "YES", "oordeel", "Eens."))
                    .meanwhile(() -> {
                        transfers().takeBack(moving(ILSE), id, decision, new Narrative("Toch niet."));
                        decided(ILSE, id);
                    });
        });
        all.put(CASE + "/overdracht/terugnemen", () -> {
            UUID id = movable();
            UUID decision = decided(ILSE, id);
            String page = path(id) + "/overdracht";
            return by(ILSE, on(page, page + "/terugnemen", "terug", "Bij nader inzien niet."))
                    .meanwhile(() -> agreed(id, decision));
        });
        all.put(CASE + "/overdracht/uitvoeren", () -> {
            UUID id = movable();
            agreed(id, decided(ILSE, id));
            brought(id, "Komt elke week naar de gym.");
            String page = path(id) + "/overdracht";
            return by(ILSE, on(page, page + "/uitvoeren", "bevestig", "ja"))
                    .meanwhile(() -> brought(id, "Nog iets anders."));
        });
    }

    private void contribution() {
        all.put(CASE + "/overdracht/meegeven", () -> {
            UUID id = movable();
            agreed(id, decided(ILSE, id));
            String page = path(id) + "/overdracht/meegeven";
            var typed = on(
                    page,
                    page,
                    "categorie",
                    "c4",
                    "tekst",
                    "Komt naar de gym.",
                    "nodig",
                    "Voor daar.",
                    "leverancier",
                    "ja");
            return by(SANNE, previewed(typed, page)).meanwhile(() -> nobodyTold(id));
        });
    }

    private UUID movable() {
        UUID id = places.toldCase();
        places.seat(id, SANNE, false);
        Places.done(bean(CaseFiles.class).move(acting(KARIM), id, 2, Phase.PLAN, places.today.plusWeeks(8)));
        return id;
    }

    private UUID decided(String subject, UUID id) {
        return Places.done(transfers()
                .decide(
                        moving(subject),
                        id,
                        new Transfers.Wish("wgs-2-31", null),
                        new Narrative("De aanpak loopt vast.")));
    }

    private void agreed(UUID id, UUID decision) {
        Places.done(transfers().read(moving(KARIM), id, decision, true, new Narrative("Eens.")));
    }

    private void brought(UUID id, String words) {
        Places.done(bean(Contributions.class)
                .bring(
                        moving(SANNE),
                        id,
                        new Contributions.Contribution("c4", new Narrative(words), new Narrative("Voor daar."), true)));
    }

    private void nobodyTold(UUID id) {
        Places.done(bean(CaseFiles.class)
                .inform(acting(ILSE), id, 3, Together.NOTHING.by(acting(ILSE).professionalId())));
    }

    private Transfers transfers() {
        return bean(Transfers.class);
    }

    private Acting acting(String subject) {
        return places.acting(subject, "d3");
    }

    private Acting moving(String subject) {
        return places.acting(subject, "overdracht");
    }

    private static String path(UUID id) {
        return "/casussen/" + id;
    }

    private <T> T bean(Class<T> type) {
        return places.server.bean(type);
    }
}
