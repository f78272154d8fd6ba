package nl.perspectief.covenant.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.covenant.Place;
import nl.perspectief.covenant.language.Block.Written;
import nl.perspectief.covenant.language.Sheet.Piece;
import nl.perspectief.covenant.meaning.CategoryMeaning;
import nl.perspectief.covenant.meaning.PartnerKind;
import nl.perspectief.covenant.meaning.PhaseMeaning;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.covenant.meaning.RoleMeaning;
import nl.perspectief.covenant.vocabulary.Branch;
import nl.perspectief.covenant.vocabulary.Capacity;
import nl.perspectief.covenant.vocabulary.Category;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Domain;
import nl.perspectief.covenant.vocabulary.Ground;
import nl.perspectief.covenant.vocabulary.Named;
import nl.perspectief.covenant.vocabulary.Partner;
import nl.perspectief.covenant.vocabulary.Phase;
import nl.perspectief.covenant.vocabulary.Purpose;
import nl.perspectief.covenant.vocabulary.Remedy;
import nl.perspectief.covenant.vocabulary.Role;
import nl.perspectief.covenant.vocabulary.Sensitivity;
import nl.perspectief.covenant.vocabulary.Source;
import nl.perspectief.covenant.vocabulary.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Reads the blocks that declare words. Together they must declare everything once. */
final class WordsReader {
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}-]*");
    /** Earlier texts were free in it; what row-level security puts between ids was never one. */
    private static final Pattern COVENANT_ID = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]*");

    /** What a remedy says when nobody may make a condition true. */
    private static final Set<String> NOBODY = Set.of("niemand", "nobody");

    private static final Set<Key> HEAD = EnumSet.of(Key.COVENANT, Key.VERSION, Key.TITLE, Key.REGIME);
    /** Without these no rule can be written. */
    private static final Set<Key> NEEDED =
            EnumSet.of(Key.PARTNERS, Key.ROLES, Key.CATEGORIES, Key.PURPOSES, Key.PHASES);

    private static final Set<Key> ALLOWED = Stream.of(
                    HEAD, NEEDED, EnumSet.of(Key.GROUNDS, Key.CONDITIONS, Key.VALID_FROM))
            .flatMap(Collection::stream)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Key.class)));

    private final Problems problems;
    private final Map<Key, String> head = new EnumMap<>(Key.class);
    private final List<Partner> partners = new ArrayList<>();
    private final List<Role> roles = new ArrayList<>();
    private final List<Category> categories = new ArrayList<>();
    private final List<Purpose> purposes = new ArrayList<>();
    private final List<Phase> phases = new ArrayList<>();
    private final List<Ground> grounds = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final Set<Key> given = EnumSet.noneOf(Key.class);
    private final Map<Named, Place> places = new HashMap<>();
    private final List<Written> named = new ArrayList<>();
    private final List<Written> overCategories = new ArrayList<>();
    private final List<Written> overPurposes = new ArrayList<>();
    private @Nullable LocalDate validFrom;
    private boolean torn;

    WordsReader(Problems problems) {
        this.problems = problems;
    }

    void read(String file, Piece piece) {
        Optional<Block> block = Yaml.block(file, piece.line(), piece.text(), ALLOWED, problems);
        block.ifPresent(this::read);
        torn |= block.isEmpty();
    }

    /** Whether some block could not be read, so that nobody knows which words it declares. */
    boolean torn() {
        return torn;
    }

    private void refuseUnless(Pattern ids, Written id) {
        if (!ids.matcher(id.text()).matches()) {
            problems.add(id.place(), id.text(), "kan geen id zijn.", "Gebruik letters, cijfers en streepjes.");
        }
    }

    private void read(Block block) {
        for (Key key : HEAD) {
            block.maybe(key).ifPresent(written -> {
                if (key == Key.COVENANT) {
                    refuseUnless(COVENANT_ID, written);
                }
                if (head.put(key, written.text()) != null) {
                    problems.add(written.place(), key.dutch(), "is al eerder genoemd.", "Laat er één staan.");
                }
            });
        }
        if (block.has(Key.VALID_FROM)) {
            validFrom = block.date(Key.VALID_FROM);
        }
        read(block, Key.PARTNERS, EnumSet.of(Key.NAME, Key.DOMAIN, Key.CAPACITY, Key.MEANS), partners, this::partner);
        read(
                block,
                Key.ROLES,
                EnumSet.of(Key.NAME, Key.MEANS),
                roles,
                (id, inner) -> new Role(id, name(inner), Meanings.of(inner, RoleMeaning.class)));
        read(
                block,
                Key.CATEGORIES,
                EnumSet.of(Key.NAME, Key.SENSITIVITY, Key.UNDER, Key.MEANS),
                categories,
                this::category);
        read(
                block,
                Key.PURPOSES,
                EnumSet.of(Key.NAME, Key.UNDER, Key.MEANS),
                purposes,
                (id, inner) -> new Purpose(
                        id, name(inner), under(inner, overPurposes), Meanings.of(inner, PurposeMeaning.class)));
        read(
                block,
                Key.PHASES,
                EnumSet.of(Key.NAME, Key.MEANS),
                phases,
                (id, inner) -> new Phase(id, name(inner), Meanings.of(inner, PhaseMeaning.class)));
        read(
                block,
                Key.GROUNDS,
                EnumSet.of(Key.NAME, Key.TEXT_OF),
                grounds,
                (id, inner) -> new Ground(id, name(inner), inner.date(Key.TEXT_OF)));
        read(
                block,
                Key.CONDITIONS,
                EnumSet.of(
                        Key.NAME, Key.SOURCE, Key.REMEDY, Key.WHO, Key.HOW, Key.KNOWN_TO, Key.RECORDED_BY, Key.MEANS),
                conditions,
                this::condition);
    }

    private <N extends Named> void read(
            Block block, Key key, Set<Key> allowed, List<N> into, BiFunction<String, Block, N> make) {
        if (block.has(key)) {
            given.add(key);
        }
        block.blocks(key, allowed).forEach((id, inner) -> {
            refuseUnless(ID, id);
            if (into.stream().anyMatch(known -> known.id().equals(id.text()))) {
                problems.add(id.place(), id.text(), "is al beschreven.", "Kies een andere id of haal er één weg.");
            }
            N made = make.apply(id.text(), inner);
            into.add(made);
            places.put(made, id.place());
        });
    }

    private static String name(Block block) {
        return block.text(Key.NAME).text();
    }

    private static @Nullable String under(Block block, List<Written> wholes) {
        return block.maybe(Key.UNDER)
                .map(written -> {
                    wholes.add(written);
                    return written.text();
                })
                .orElse(null);
    }

    private Partner partner(String id, Block block) {
        return new Partner(
                id,
                name(block),
                block.word(block.text(Key.DOMAIN), Domain.class, Domain.SOCIAL),
                block.word(Key.CAPACITY, Capacity.class, Capacity.PARTICIPANT),
                Meanings.of(block, PartnerKind.class));
    }

    private Category category(String id, Block block) {
        return new Category(
                id,
                name(block),
                block.word(block.text(Key.SENSITIVITY), Sensitivity.class, Sensitivity.SECRET),
                under(block, overCategories),
                Meanings.of(block, CategoryMeaning.class));
    }

    private Condition condition(String id, Block block) {
        return new Condition(
                id,
                name(block),
                block.word(block.text(Key.SOURCE), Source.class, Source.CASE),
                remedy(block),
                roles(block, Key.KNOWN_TO),
                roles(block, Key.RECORDED_BY),
                Meanings.fact(block));
    }

    private Set<String> roles(Block block, Key key) {
        List<Written> written = block.texts(key);
        named.addAll(written);
        return written.stream().map(Written::text).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private @Nullable Remedy remedy(Block block) {
        Optional<Written> remedy = block.maybe(Key.REMEDY);
        if (remedy.isPresent()) {
            if (!NOBODY.contains(remedy.get().text())) {
                block.wrong(
                        remedy.get(), "kan hier niet staan.", "Schrijf ‘herstel: niemand’, of ‘wie: …’ en ‘hoe: …’.");
            }
            return null;
        }
        return new Remedy(block.text(Key.WHO).text(), block.text(Key.HOW).text());
    }

    /** Checks what can only be checked when all was read. */
    void finish(Place start) {
        if (torn) {
            return;
        }
        HEAD.stream().filter(key -> head.getOrDefault(key, "").isEmpty()).forEach(key -> missing(start, key));
        if (validFrom == null) {
            missing(start, Key.VALID_FROM);
        }
        NEEDED.stream().filter(key -> !given.contains(key)).forEach(key -> missing(start, key));
        named.forEach(role -> demand(role, ids(roles), "is geen rol van dit convenant."));
        overCategories.forEach(whole -> demand(whole, ids(categories), "is geen categorie van dit convenant."));
        overPurposes.forEach(whole -> demand(whole, ids(purposes), "is geen doel van dit convenant."));
        circles(start, categories);
        circles(start, purposes);
    }

    private void missing(Place start, Key key) {
        problems.add(
                start,
                "",
                "Nergens staat ‘" + key.dutch() + "’.",
                "Schrijf in een blok ```woorden: ‘" + key.dutch() + ": …’.");
    }

    private void demand(Written written, Collection<String> possible, String wrong) {
        if (!written.told() && !possible.contains(written.text())) {
            problems.add(written.place(), written.text(), wrong, Nearest.instead(written.text(), possible));
        }
    }

    private static List<String> ids(List<? extends Named> words) {
        return words.stream().map(Named::id).toList();
    }

    private void circles(Place start, List<? extends Branch> branches) {
        Map<String, Branch> byId =
                branches.stream().collect(Collectors.toMap(Branch::id, branch -> branch, (one, _) -> one));
        for (Branch branch : branches) {
            Set<String> passed = new HashSet<>();
            Branch at = branch;
            while (at != null && passed.add(at.id())) {
                at = at.under() == null ? null : byId.get(at.under());
            }
            if (at != null) {
                problems.add(
                        places.getOrDefault(branch, start),
                        branch.id(),
                        "valt via ‘onder’ onder zichzelf.",
                        "Haal een van de verwijzingen weg.");
            }
        }
    }

    Vocabulary vocabulary() {
        return new Vocabulary(partners, roles, categories, purposes, phases, grounds, conditions);
    }

    Map<Key, String> head() {
        return head;
    }

    LocalDate validFrom() {
        return validFrom == null ? LocalDate.EPOCH : validFrom;
    }
}
