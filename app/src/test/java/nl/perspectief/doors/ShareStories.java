package nl.perspectief.doors;

import static nl.perspectief.doors.Story.by;
import static nl.perspectief.doors.Story.on;
import static nl.perspectief.doors.Story.previewed;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import nl.perspectief.casework.table.Participants;
import nl.perspectief.organisations.Acting;
import nl.perspectief.sharing.items.Items;
import nl.perspectief.sharing.items.Narrative;

/** How each form of giving and taking back in a case is sent, and the cases for it: Nora has a seat, and Mark who gives. */
final class ShareStories {
    private static final String KARIM = "karim.gemeente";
    private static final String NORA = "nora.leerplicht";
    private static final String MARK = "mark.politie";
    private static final String CASE = "POST /casussen/{id}";

    private final Places places;
    private final Map<String, Supplier<Story>> all = new TreeMap<>();

    ShareStories(Places places) {
        this.places = places;
        shares();
    }

    static Map<String, Supplier<Story>> all(Places places) {
        return new ShareStories(places).all;
    }

    private void shares() {
        all.put(CASE + "/delen/voorbeeld", () -> offered(sharedCase()).onlyShows());
        all.put(CASE + "/delen", () -> {
            UUID id = sharedCase();
            return by(MARK, previewed(offered(id).open(), path(id) + "/delen"))
                    .meanwhile(() -> bean(Participants.class).remove(acting(KARIM), id, seat(id), "klaar"));
        });
        all.put(CASE + "/delen/{verstrekking}/intrekken", () -> {
            UUID id = sharedCase();
            UUID disclosure = places.disclosure(id);
            String page = path(id) + "/delen/" + disclosure + "/intrekken";
            return by(MARK, on(page, page, "reden", "NOT_CORRECT")).meanwhile(() -> {
                Items items = bean(Items.class);
                items.ofCase(acting(MARK), id).stream()
                        .filter(item -> item.partner().equals("politie"))
                        .forEach(item -> items.rewrite(
                                acting(MARK), item.id(), item.version(), new Narrative("Verbeterd."), null));
            });
        });
    }

    private Story offered(UUID id) {
        String page = path(id) + "/delen";
        return by(
                MARK,
                on(
                        page + "/nieuw",
                        page + "/voorbeeld",
                        "categorie",
                        "c12",
                        "soort",
                        "POLICE",
                        "vorm",
                        "SUMMARY",
                        "tekst",
                        "Gezien bij een pand.",
                        "gezien",
                        day(-20),
                        "bronterm",
                        day(300),
                        "tot",
                        day(30),
                        "ontvanger",
                        nora(),
                        "reden-" + nora(),
                        "Voor het gesprek met school."));
    }

    UUID seatedCase() {
        UUID id = places.toldCase();
        places.seat(id, NORA, false);
        return id;
    }

    UUID sharedCase() {
        UUID id = seatedCase();
        places.seat(id, MARK, true);
        return id;
    }

    /** That of Nora. */
    UUID seat(UUID id) {
        return bean(Participants.class).look(acting(KARIM), id).orElseThrow().seats().stream()
                .filter(seated -> seated.professional().id().toString().equals(nora()))
                .findFirst()
                .orElseThrow()
                .seat()
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
