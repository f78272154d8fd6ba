package nl.perspectief.doors;

import static nl.perspectief.doors.Story.by;
import static nl.perspectief.doors.Story.on;
import static nl.perspectief.doors.Story.previewed;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.identity.Visitor;
import nl.perspectief.signals.Exploitation;
import nl.perspectief.signals.Informed;
import nl.perspectief.signals.NewSignal;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.Statement;

/** How long something is kept, and what was kept elsewhere before. */
final class LastingStories {
    private static final String SANNE = "sanne.jongerenwerk";
    private static final String IMPORT = "/signalen/importeren";
    /** One empty page, in letters that any form carries. */
    private static final String PAPER = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
            + "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
            + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

    private static int number = 0;

    private LastingStories() {}

    static Map<String, Supplier<Story>> all(Places places) {
        return Map.of(
                "POST /signalen/{id}/verlengen",
                () -> {
                    String page = "/signalen/" + signal(places) + "/verlengen";
                    return by(SANNE, on(page, page, "waarom", "Het gesprek is volgende week."));
                },
                "POST /signalen/{id}/bijlagen",
                () -> {
                    String page = "/signalen/" + signal(places) + "/bijlagen";
                    return by(SANNE, on(page, page, "bestand", PAPER));
                },
                "POST /signalen/{id}/bijlagen/{bijlage}/verwijderen",
                () -> {
                    String page = "/signalen/" + signal(places) + "/bijlagen";
                    return by(SANNE, visitor -> removal(visitor, page));
                },
                "POST " + IMPORT,
                () -> by(SANNE, list()).onlyShows(),
                "POST " + IMPORT + "/kolommen",
                () -> by(SANNE, columns()).onlyShows(),
                "POST " + IMPORT + "/rijen",
                () -> by(SANNE, previewed(columns(), IMPORT + "/rijen")));
    }

    private static PageForm removal(Visitor visitor, String page) {
        on(page, page, "bestand", PAPER).apply(visitor).send(visitor);
        Matcher one = Pattern.compile(page + "/[0-9a-f-]{36}/verwijderen")
                .matcher(visitor.get(page).body());
        if (!one.find()) {
            throw new IllegalStateException("nothing was added");
        }
        return on(page, one.group()).apply(visitor);
    }

    /** Each list is about another young person, because the same words about the same one are taken over once. */
    private static Function<Visitor, PageForm> list() {
        String name = "Lijst" + (char) ('a' + number++);
        return on(
                IMPORT,
                IMPORT,
                "bestand",
                "Voornaam;Achternaam;Geboortedatum;Slachtoffer;Buurt;Feit;Jongere weet;Ouders weten\r\n" + name
                        + ";Nergenshuizen;2011;misschien;Noorderpoort;Zag een tas.;ja;ja\r\n");
    }

    private static Function<Visitor, PageForm> columns() {
        Function<Visitor, PageForm> list = list();
        return visitor -> PageForm.in(list.apply(visitor).send(visitor), IMPORT + "/kolommen")
                .with(
                        "kolom-0",
                        "FIRST_NAME",
                        "kolom-1",
                        "FAMILY_NAME",
                        "kolom-2",
                        "BORN",
                        "kolom-3",
                        "VICTIM",
                        "kolom-4",
                        "NEIGHBOURHOOD",
                        "kolom-5",
                        "FACT",
                        "kolom-6",
                        "YOUTH_KNOWS",
                        "kolom-7",
                        "PARENTS_KNOW");
    }

    private static UUID signal(Places places) {
        NewSignal nameless = new NewSignal(
                Exploitation.NO,
                null,
                "noorderpoort",
                null,
                Map.of(Statement.OBSERVATION, "Keek steeds om."),
                Informed.BOTH);
        return places.server
                .bean(Signals.class)
                .record(places.acting(SANNE, "d1"), nameless)
                .id();
    }
}
