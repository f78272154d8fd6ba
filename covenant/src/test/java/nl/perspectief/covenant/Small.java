package nl.perspectief.covenant;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.covenant.language.CovenantReader;

/** A covenant of two schools of thought and a handful of words, with rules of one's own. */
public final class Small {
    private static final String WORDS = """
        # Artikel 1. Woorden

        ```woorden
        convenant: klein
        versie: '1'
        titel: Klein convenant (fictief)
        regime: proef
        geldig vanaf: 2026-01-01
        partners:
          gever: {naam: De Gever, domein: sociaal}
          lezer: {naam: De Lezer, domein: veiligheid}
        rollen:
          hulp: {naam: hulpverlener}
        categorieën:
          gewoon: {naam: wat er is gezien, gevoeligheid: gewoon}
          geheim: {naam: inhoud van hulp, gevoeligheid: geheim}
        doelen:
          helpen: {naam: helpen}
          leren: {naam: leren}
        fasen:
          nu: {naam: nu}
        grondslagen:
          wet: {naam: artikel 1 van een wet, tekst van: 2024-01-01}
        voorwaarden:
          toestemming: {naam: er toestemming is, bron: persoon, wie: de jongere, hoe: toestemming geven}
          gemeld: {naam: het is gemeld, bron: casus, wie: de gever, hoe: het melden}
          gevaar: {naam: er gevaar is, bron: casus, herstel: niemand}
        ```
        """;

    private Small() {}

    /** The files of a covenant with these rules, each written as {@code key: value; key: value}. */
    public static SortedMap<String, String> files(String... rules) {
        String blocks = Stream.of(rules)
                .map(rule -> "```regel\n"
                        + Stream.of(rule.split("; ", -1)).map(String::strip).collect(Collectors.joining("\n"))
                        + "\n```\n")
                .collect(Collectors.joining("\n"));
        return new TreeMap<>(
                java.util.Map.of("01-woorden.md", WORDS, "02-regels.md", "# Artikel 2. Regels\n\n" + blocks));
    }

    public static Covenant with(String... rules) {
        return switch (CovenantReader.read(files(rules))) {
            case CovenantReader.Readable(Covenant covenant) -> covenant;
            case CovenantReader.Unreadable(var problems) -> throw new AssertionError(problems.toString());
        };
    }

    /** A permission from one partner to the other. @param more what it says beside the least */
    public static String permit(String id, String category, String purpose, String more) {
        return String.join(
                "; ",
                Stream.concat(
                                List.of(
                                        "regel: " + id,
                                        "effect: mag",
                                        "gever: gever",
                                        "ontvanger: lezer",
                                        "rol: alle",
                                        "categorie: " + category,
                                        "doel: " + purpose,
                                        "fase: alle",
                                        "vorm: volledig",
                                        "verder: nee",
                                        "grond: wet")
                                        .stream(),
                                more.isEmpty() ? Stream.empty() : Stream.of(more))
                        .toList());
    }

    /** A prohibition between all. @param more what it says beside the least */
    public static String forbid(String id, String category, String more) {
        return "regel: " + id + "; effect: mag niet; gever: alle; ontvanger: alle; rol: alle; categorie: " + category
                + "; doel: alle; fase: alle" + (more.isEmpty() ? "" : "; " + more);
    }
}
