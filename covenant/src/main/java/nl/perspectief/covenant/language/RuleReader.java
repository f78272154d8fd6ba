package nl.perspectief.covenant.language;

import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.covenant.Effect;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Obligation;
import nl.perspectief.covenant.Onward;
import nl.perspectief.covenant.Place;
import nl.perspectief.covenant.ReadingTerm;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.Scope;
import nl.perspectief.covenant.language.Block.Written;
import nl.perspectief.covenant.language.Sheet.Piece;
import nl.perspectief.covenant.meaning.Word;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Ground;
import nl.perspectief.covenant.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Reads the blocks that say what the software does. */
final class RuleReader {
    private static final Set<String> EVERYTHING = Set.of("alle", "all");
    private static final Pattern TERM = Pattern.compile(
            "(\\d{1,3}) (?:(dag|dagen|day|days)|(week|weken|weeks)|(maand|maanden|month|months)|(jaar|year|years))");
    private static final Map<Dimension, Key> KEYS = new EnumMap<>(Map.of(
            Dimension.GIVER, Key.GIVER,
            Dimension.RECEIVER, Key.RECEIVER,
            Dimension.ROLE, Key.ROLE,
            Dimension.CATEGORY, Key.CATEGORY,
            Dimension.PURPOSE, Key.PURPOSE,
            Dimension.PHASE, Key.PHASE));
    private static final Set<Key> ALLOWED = EnumSet.range(Key.RULE, Key.GROUND);

    private final Vocabulary vocabulary;
    private final Problems problems;
    /** Whether the vocabulary is all that is declared; else a word that it does not hold may be declared all the same. */
    private final boolean allWords;

    private final Map<String, Place> seen = new HashMap<>();

    RuleReader(Vocabulary vocabulary, boolean allWords, Problems problems) {
        this.vocabulary = vocabulary;
        this.allWords = allWords;
        this.problems = problems;
    }

    Optional<Rule> read(String file, Piece piece, String article) {
        return Yaml.block(file, piece.line(), piece.text(), ALLOWED, problems)
                .map(block -> rule(block, new Place(file, piece.line()), article));
    }

    private Rule rule(Block block, Place place, String article) {
        Written written = block.text(Key.EFFECT);
        Effect effect = block.word(written, Effect.class, Effect.FORBID);
        Map<Dimension, Scope> scopes = new EnumMap<>(Dimension.class);
        KEYS.forEach((dimension, key) -> scopes.put(dimension, scope(block, dimension, key)));
        boolean permit = effect == Effect.PERMIT;
        if (Word.of(Effect.class, written.text()).isPresent()) {
            suit(block, permit);
        }
        return new Rule(
                id(block),
                effect,
                scopes,
                permit
                        ? block.word(block.text(Key.FORM), Extent.class, Extent.HIT)
                        : block.word(Key.FORM, Extent.class, Extent.HIT),
                conditions(block, permit ? Key.PROVIDED : Key.WHEN),
                permit ? List.of() : conditions(block, Key.UNLESS),
                permit ? block.word(block.text(Key.ONWARD), Onward.class, Onward.NO) : Onward.NO,
                permit ? keep(block) : null,
                obligations(block),
                grounds(block, permit),
                article,
                place);
    }

    private String id(Block block) {
        Written id = block.text(Key.RULE);
        Place before = seen.put(id.text(), id.place());
        if (before != null && !id.text().isEmpty()) {
            problems.add(
                    id.place(), id.text(), "is al de naam van de regel op " + before + ".", "Kies een andere naam.");
        }
        return id.text();
    }

    /** Words that only make sense with the other effect are not silently forgotten. */
    private void suit(Block block, boolean permit) {
        Set<Key> others =
                permit ? EnumSet.of(Key.WHEN, Key.UNLESS) : EnumSet.of(Key.PROVIDED, Key.ONWARD, Key.KEEP, Key.DUTIES);
        for (Key key : others) {
            if (block.has(key)) {
                problems.add(
                        block.place(),
                        key.dutch(),
                        permit ? "hoort bij een verbod." : "hoort bij een toestemming.",
                        permit ? "Gebruik ‘mits’." : "Gebruik ‘als’ of ‘tenzij’, of haal het weg.");
            }
        }
    }

    private Scope scope(Block block, Dimension dimension, Key key) {
        List<Written> written = block.texts(key, "Noem ze, of schrijf ‘" + key.dutch() + ": alle’.");
        List<String> possible = vocabulary.ids(dimension);
        if (written.isEmpty() && !block.has(key)) {
            problems.add(
                    block.place(),
                    "",
                    "Hier ontbreekt ‘" + key.dutch() + "’.",
                    "Noem ze, of schrijf ‘" + key.dutch() + ": alle’.");
        }
        if (written.size() == 1 && EVERYTHING.contains(written.getFirst().text())) {
            return new Scope(List.of(), Set.copyOf(vocabulary.askable(dimension)));
        }
        Set<String> ids = new LinkedHashSet<>();
        Set<String> members = new LinkedHashSet<>();
        for (Written each : written) {
            if (!possible.isEmpty()) { // else it was said once that nothing of this kind is declared
                demand(block, each, possible, "is geen " + key.dutch() + " van dit convenant.");
            }
            if (!ids.add(each.text())) {
                problems.add(each.place(), each.text(), "staat er twee keer.", "Laat er één staan.");
            }
            members.addAll(vocabulary.within(dimension, each.text()));
        }
        return new Scope(List.copyOf(ids), members);
    }

    private void demand(Block block, Written written, Collection<String> possible, String wrong) {
        if (allWords && !possible.contains(written.text())) {
            block.wrong(written, wrong, Nearest.instead(written.text(), possible));
        }
    }

    private List<String> conditions(Block block, Key key) {
        List<String> possible =
                vocabulary.conditions().stream().map(Condition::id).toList();
        List<Written> written = block.texts(key);
        written.forEach(each -> demand(block, each, possible, "is geen voorwaarde van dit convenant."));
        return written.stream().map(Written::text).distinct().toList();
    }

    private List<String> grounds(Block block, boolean permit) {
        List<String> possible = vocabulary.grounds().stream().map(Ground::id).toList();
        List<Written> written = block.texts(Key.GROUND, "Noem het wetsartikel.");
        if (permit && !block.has(Key.GROUND)) {
            problems.add(
                    block.place(),
                    "",
                    "Deze regel heeft geen grondslag.",
                    "Een convenant kan geen grondslag maken: noem bij ‘grond’ het wetsartikel.");
        }
        written.forEach(each -> demand(block, each, possible, "is geen grondslag van dit convenant."));
        return written.stream().map(Written::text).distinct().toList();
    }

    private Set<Obligation> obligations(Block block) {
        Set<Obligation> obligations = EnumSet.noneOf(Obligation.class);
        block.texts(Key.DUTIES).forEach(each -> obligations.add(block.word(each, Obligation.class, Obligation.LOG)));
        return obligations;
    }

    private @Nullable ReadingTerm keep(Block block) {
        return block.maybe(Key.KEEP).map(written -> keep(block, written)).orElse(null);
    }

    private static @Nullable ReadingTerm keep(Block block, Written written) {
        Matcher term = TERM.matcher(written.text());
        if (!term.matches()) {
            block.wrong(written, "is geen termijn.", "Schrijf een getal en dagen, weken, maanden of jaar.");
            return null;
        }
        int number = Integer.parseInt(term.group(1));
        List<Period> units =
                new ArrayList<>(List.of(Period.ofDays(1), Period.ofWeeks(1), Period.ofMonths(1), Period.ofYears(1)));
        for (int i = 0; i < units.size(); i++) {
            if (term.group(i + 2) != null) {
                return new ReadingTerm(units.get(i).multipliedBy(number));
            }
        }
        throw new IllegalStateException("the pattern has a unit");
    }
}
