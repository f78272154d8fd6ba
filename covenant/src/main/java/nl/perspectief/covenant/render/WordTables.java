package nl.perspectief.covenant.render;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.perspectief.covenant.language.Declared;
import nl.perspectief.covenant.meaning.Word;
import nl.perspectief.covenant.vocabulary.Branch;
import nl.perspectief.covenant.vocabulary.Category;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Domain;
import nl.perspectief.covenant.vocabulary.Ground;
import nl.perspectief.covenant.vocabulary.Named;
import nl.perspectief.covenant.vocabulary.Partner;
import nl.perspectief.covenant.vocabulary.Remedy;
import nl.perspectief.covenant.vocabulary.Vocabulary;

/** The words that a covenant declares, as tables. */
final class WordTables {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.of("nl", "NL"));

    /** What the software takes a word for, by which its partners also agree on what it does. */
    private static final String MEANS = "Betekent voor de software";

    private final Vocabulary words;

    WordTables(Vocabulary words) {
        this.words = words;
    }

    private record Table(String caption, List<String> heads, List<Row> rows) {}

    /** @param kind class of the row; empty for an ordinary one */
    private record Row(String kind, List<String> cells) {}

    void write(Markup out, Declared declared) {
        Table table = table(declared);
        List<Integer> columns = IntStream.range(0, table.heads().size())
                .filter(column -> table.rows().stream()
                        .anyMatch(row -> !row.cells().get(column).isEmpty()))
                .boxed()
                .toList();
        out.open("table", "class", "cov-words cov-" + declared.kind().name().toLowerCase(Locale.ROOT));
        out.element("caption", table.caption());
        out.open("thead").open("tr");
        columns.forEach(column -> out.element("th", table.heads().get(column), "scope", "col"));
        out.close().close().open("tbody");
        for (Row row : table.rows()) {
            out.open("tr", row.kind().isEmpty() ? new String[0] : new String[] {"class", row.kind()});
            columns.forEach(column -> cell(out, table, row, column));
            out.close().line();
        }
        out.close().close().line();
    }

    private static void cell(Markup out, Table table, Row row, int column) {
        String text = row.cells().get(column);
        if (column == 0) {
            out.element("th", text, "scope", "row");
        } else if (text.isEmpty()) {
            out.element("td", "–", "class", "cov-none");
        } else {
            out.element("td", text, "data-label", table.heads().get(column));
        }
    }

    private Table table(Declared declared) {
        return switch (declared.kind()) {
            case PARTNERS ->
                new Table(
                        "Partners",
                        List.of("Partner", "Domein", "Doet mee als", MEANS),
                        rows(declared, words.partners()));
            case ROLES -> new Table("Rollen", List.of("Rol", MEANS), rows(declared, words.roles()));
            case CATEGORIES ->
                new Table(
                        "Soorten gegevens",
                        List.of("Soort", "Kort", "Gevoeligheid", "Hoort bij", MEANS),
                        rows(declared, words.categories()));
            case PURPOSES -> new Table("Doelen", List.of("Doel", "Hoort bij", MEANS), rows(declared, words.purposes()));
            case PHASES -> new Table("Fasen, in volgorde", List.of("Fase", MEANS), rows(declared, words.phases()));
            case GROUNDS -> new Table("Grondslagen", List.of("Artikel", "Tekst van"), rows(declared, words.grounds()));
            case CONDITIONS ->
                new Table(
                        "Voorwaarden",
                        List.of(
                                "Het mag, mits",
                                "Bron",
                                "Wie kan ervoor zorgen",
                                "Hoe",
                                "Te weten door",
                                "Vastleggen door",
                                MEANS),
                        rows(declared, words.conditions()));
        };
    }

    private List<Row> rows(Declared declared, List<? extends Named> list) {
        return declared.ids().stream()
                .flatMap(id -> list.stream().filter(word -> word.id().equals(id)))
                .map(word -> new Row(kind(word), cells(word)))
                .toList();
    }

    private static String kind(Named word) {
        return word instanceof Partner partner && partner.domain() == Domain.SECURITY ? "cov-security" : "";
    }

    private List<String> cells(Named word) {
        return switch (word) {
            case Partner partner ->
                List.of(
                        partner.name(),
                        partner.domain().dutch(),
                        partner.capacity().dutch(),
                        meanings(partner));
            case Category category ->
                List.of(
                        category.name(),
                        category.id(),
                        category.sensitivity().dutch(),
                        whole(category, Dimension.CATEGORY),
                        meanings(category));
            case Branch purpose -> List.of(purpose.name(), whole(purpose, Dimension.PURPOSE), meanings(purpose));
            case Ground ground -> List.of(ground.name(), day(ground.textOf()));
            case Condition condition -> condition(condition);
            default -> List.of(word.name(), meanings(word));
        };
    }

    private String whole(Branch part, Dimension dimension) {
        String under = part.under();
        return under == null ? "" : words.name(dimension, under);
    }

    private List<String> condition(Condition condition) {
        Remedy remedy = condition.remedy();
        return List.of(
                condition.name(),
                condition.source().dutch(),
                remedy == null ? "niemand" : remedy.who(),
                remedy == null ? "" : remedy.how(),
                audience(condition),
                roles(condition.recorders()),
                meanings(condition));
    }

    private static String meanings(Named word) {
        return word.means().stream().map(Word::dutch).sorted().collect(Collectors.joining(", "));
    }

    private String audience(Condition condition) {
        return condition.audience().isEmpty() ? "iedereen" : roles(condition.audience());
    }

    private String roles(Set<String> ids) {
        return words.roles().stream()
                .filter(role -> ids.contains(role.id()))
                .map(Named::name)
                .collect(Collectors.joining(", "));
    }

    /** A day in words. */
    static String day(LocalDate day) {
        return Objects.requireNonNull(DAY.format(day));
    }
}
