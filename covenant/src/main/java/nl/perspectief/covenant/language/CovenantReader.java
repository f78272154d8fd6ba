package nl.perspectief.covenant.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import nl.perspectief.covenant.Article;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Passage;
import nl.perspectief.covenant.Place;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.language.Sheet.Kind;
import nl.perspectief.covenant.language.Sheet.Piece;
import nl.perspectief.covenant.vocabulary.Vocabulary;

/**
 * Reads a covenant: a folder of Markdown files, one per article, in the order of their names. Under each paragraph stands
 * a fenced block {@code regel} that says what the software does with it, a block {@code woorden} that declares words, or
 * {@code geen regel: } with the reason.
 */
public final class CovenantReader {
    private final Problems problems = new Problems();
    private final WordsReader words = new WordsReader(problems);
    private final List<Article> articles = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();

    private CovenantReader() {}

    /** What came of reading. */
    public sealed interface Reading {}

    /** A covenant that can be executed. */
    public record Readable(Covenant covenant) implements Reading {}

    /** Everything that is wrong with it, in the order of the document; never empty. */
    public record Unreadable(List<Problem> problems) implements Reading {}

    /** @param files the content of each file by its name, such as {@code 03-signaal.md} */
    public static Reading read(SortedMap<String, String> files) {
        SortedMap<String, String> clean = CleanFiles.of(files);
        return new CovenantReader().reading(clean, SignedHash.of(clean));
    }

    /** A version that was signed keeps the hash it was signed under. */
    public static Reading signed(String hash, SortedMap<String, String> files) {
        return new CovenantReader().reading(CleanFiles.of(files), hash);
    }

    private Reading reading(SortedMap<String, String> files, String hash) {
        files.forEach((file, content) -> CleanFiles.demandStraight(file, content, problems));
        List<Sheet> sheets = files.entrySet().stream()
                .map(file -> Sheet.cut(file.getKey(), file.getValue(), problems))
                .toList();
        sheets.forEach(this::declare);
        words.finish(new Place(files.isEmpty() ? "convenant" : files.firstKey(), 1));
        RuleReader reader = new RuleReader(words.vocabulary(), !words.torn(), problems);
        sheets.forEach(sheet -> articles.add(article(sheet, reader)));
        return problems.none() ? new Readable(covenant(hash)) : new Unreadable(problems.all());
    }

    private void declare(Sheet sheet) {
        for (Piece piece : sheet.pieces()) {
            if (piece.kind() == Kind.FENCE && isWords(piece)) {
                words.read(sheet.file(), piece);
            }
        }
    }

    private static boolean isWords(Piece piece) {
        return piece.mark().equals("woorden") || piece.mark().equals("words");
    }

    private static boolean isRule(Piece piece) {
        return piece.mark().equals("regel") || piece.mark().equals("rule");
    }

    private Article article(Sheet sheet, RuleReader reader) {
        String heading = heading(sheet);
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < sheet.pieces().size(); i++) {
            Piece piece = sheet.pieces().get(i);
            switch (piece.kind()) {
                case HEADING -> {
                    if (piece.mark().length() > 1) {
                        passages.add(
                                new Passage.Heading(piece.text(), piece.mark().length(), piece.line()));
                    }
                }
                case PROSE -> {
                    passages.add(new Passage.Prose(piece.text(), piece.line()));
                    demandRule(sheet, i);
                }
                case NO_RULE -> passages.add(noRule(sheet.file(), piece));
                case FENCE -> fence(sheet.file(), piece, heading, reader, passages);
            }
        }
        return new Article(sheet.file(), heading, passages);
    }

    private String heading(Sheet sheet) {
        return sheet.pieces().stream()
                .filter(piece -> piece.kind() == Kind.HEADING && piece.mark().length() == 1)
                .map(Piece::text)
                .findFirst()
                .orElseGet(() -> {
                    problems.add(
                            new Place(sheet.file(), 1),
                            "",
                            "Dit artikel heeft geen titel.",
                            "Begin met ‘# Artikel 1. …’.");
                    return sheet.file();
                });
    }

    /** A sentence that nobody executes must say so; else nobody knows whether it was forgotten. */
    private void demandRule(Sheet sheet, int at) {
        boolean followed = at + 1 < sheet.pieces().size()
                && (sheet.pieces().get(at + 1).kind() == Kind.FENCE
                        || sheet.pieces().get(at + 1).kind() == Kind.NO_RULE);
        if (!followed) {
            Piece piece = sheet.pieces().get(at);
            String start = piece.text().lines().findFirst().orElse("");
            problems.add(
                    new Place(sheet.file(), piece.line()),
                    start.length() > 60 ? start.substring(0, 60) + "…" : start,
                    "heeft geen regel.",
                    "Zet eronder een blok ```regel, of ‘geen regel: ’ met de reden.");
        }
    }

    private Passage noRule(String file, Piece piece) {
        if (piece.text().isEmpty()) {
            problems.add(
                    new Place(file, piece.line()), "geen regel:", "zegt niet waarom.", "Schrijf de reden erachter.");
        }
        return new Passage.NotExecuted(piece.text(), piece.line());
    }

    private void fence(String file, Piece piece, String heading, RuleReader reader, List<Passage> passages) {
        if (isWords(piece)) {
            passages.add(new Passage.Words(piece.text(), piece.line()));
        } else if (isRule(piece)) {
            reader.read(file, piece, heading).ifPresent(rule -> {
                rules.add(rule);
                passages.add(new Passage.Executed(rule, piece.line()));
            });
        } else {
            problems.add(
                    new Place(file, piece.line()),
                    "```" + piece.mark(),
                    "is geen blok van een convenant.",
                    "Schrijf ```regel of ```woorden.");
        }
    }

    private Covenant covenant(String hash) {
        Vocabulary vocabulary = words.vocabulary();
        Map<Key, String> head = words.head();
        return new Covenant(
                head.getOrDefault(Key.COVENANT, ""),
                head.getOrDefault(Key.VERSION, ""),
                head.getOrDefault(Key.TITLE, ""),
                head.getOrDefault(Key.REGIME, ""),
                words.validFrom(),
                vocabulary,
                rules,
                articles,
                hash);
    }
}
