package nl.perspectief.covenant.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.perspectief.covenant.Effect;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Obligation;
import nl.perspectief.covenant.Onward;
import nl.perspectief.covenant.meaning.Word;
import nl.perspectief.covenant.vocabulary.Capacity;
import nl.perspectief.covenant.vocabulary.Domain;
import nl.perspectief.covenant.vocabulary.Sensitivity;
import nl.perspectief.covenant.vocabulary.Source;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** One block in its canonical form; a block with something in it that it does not know has none. */
final class Layout {
    /** Keys that are always written as a list. */
    private static final Set<Key> LISTS =
            EnumSet.of(Key.PROVIDED, Key.WHEN, Key.DUTIES, Key.GROUND, Key.KNOWN_TO, Key.RECORDED_BY);

    /** Keys that are written as a list when there is more than one. */
    private static final Set<Key> SEVERAL =
            EnumSet.of(Key.GIVER, Key.RECEIVER, Key.ROLE, Key.CATEGORY, Key.PURPOSE, Key.PHASE, Key.UNLESS, Key.MEANS);

    private final @Nullable Surface surface;

    /** @param surface the language to write fixed words in; null for each as it is */
    Layout(@Nullable Surface surface) {
        this.surface = surface;
    }

    private record Entry(Key key, String written, Node value) {}

    private record Line(String id, String value) {}

    /** The lines of a block; empty when it has no canonical form. */
    Optional<String> of(MappingNode block) {
        return entries(block).map(entries -> entries.stream().map(this::line).collect(Collectors.joining("\n")));
    }

    private Optional<List<Entry>> entries(MappingNode block) {
        List<Entry> entries = new ArrayList<>();
        for (NodeTuple tuple : block.getValue()) {
            Optional<Key> key = Word.of(Key.class, text(tuple.getKeyNode()));
            if (key.isEmpty() || !known(key.get(), tuple.getValueNode())) {
                return Optional.empty();
            }
            String written = surface == null ? text(tuple.getKeyNode()) : surface.of(key.get());
            entries.add(new Entry(key.get(), written, tuple.getValueNode()));
        }
        entries.sort(Comparator.comparing(Entry::key));
        return Optional.of(entries);
    }

    private boolean known(Key key, Node value) {
        return switch (value) {
            case MappingNode mapping ->
                declares(key)
                        && !mapping.getValue().isEmpty()
                        && mapping.getValue().stream().allMatch(this::declaration);
            case SequenceNode sequence -> (LISTS.contains(key) || SEVERAL.contains(key)) && scalars(sequence);
            default -> value instanceof ScalarNode && !declares(key);
        };
    }

    private static boolean declares(Key key) {
        return key.compareTo(Key.PARTNERS) >= 0 && key.compareTo(Key.CONDITIONS) <= 0;
    }

    private boolean declaration(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode
                && tuple.getValueNode() instanceof MappingNode inner
                && !inner.getValue().isEmpty()
                && entries(inner)
                        .filter(entries -> entries.stream().noneMatch(entry -> entry.value() instanceof MappingNode))
                        .isPresent();
    }

    private static boolean scalars(SequenceNode sequence) {
        return !sequence.getValue().isEmpty() && sequence.getValue().stream().allMatch(ScalarNode.class::isInstance);
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue().strip() : "";
    }

    private String line(Entry entry) {
        return entry.value() instanceof MappingNode mapping
                ? entry.written() + ":\n" + declarations(mapping)
                : inline(entry);
    }

    private String inline(Entry entry) {
        return entry.written() + ": " + value(entry.key(), entry.value());
    }

    /** Ids with their descriptions, which start below each other. */
    private String declarations(MappingNode mapping) {
        List<Line> lines = mapping.getValue().stream()
                .map(tuple -> new Line(
                        Scalars.written(text(tuple.getKeyNode())) + ":",
                        entries((MappingNode) tuple.getValueNode()).orElseThrow().stream()
                                .map(this::inline)
                                .collect(Collectors.joining(", ", "{", "}"))))
                .toList();
        int widest = lines.stream().mapToInt(line -> line.id().length()).max().orElse(0);
        return lines.stream()
                .map(line -> "  " + line.id() + " ".repeat(widest - line.id().length() + 1) + line.value())
                .collect(Collectors.joining("\n"));
    }

    private String value(Key key, Node value) {
        List<String> texts = value instanceof SequenceNode sequence
                ? sequence.getValue().stream().map(Layout::text).toList()
                : List.of(text(value));
        List<String> words = texts.stream().map(text -> word(key, text)).toList();
        boolean list = LISTS.contains(key) || words.size() != 1;
        return list ? Scalars.written(words) : Scalars.written(words.getFirst());
    }

    private String word(Key key, String text) {
        return surface == null ? text : word(key, text, surface);
    }

    private static String word(Key key, String text, Surface surface) {
        return switch (key) {
            case EFFECT -> fixed(Effect.class, text, surface);
            case FORM -> fixed(Extent.class, text, surface);
            case ONWARD -> fixed(Onward.class, text, surface);
            case DUTIES -> fixed(Obligation.class, text, surface);
            case DOMAIN -> fixed(Domain.class, text, surface);
            case CAPACITY -> fixed(Capacity.class, text, surface);
            case SENSITIVITY -> fixed(Sensitivity.class, text, surface);
            case SOURCE -> fixed(Source.class, text, surface);
            case MEANS -> Meanings.in(surface, text);
            case KEEP -> Terms.in(surface, text);
            case GIVER, RECEIVER, ROLE, CATEGORY, PURPOSE, PHASE, REMEDY -> surface.loose(text);
            case COVENANT,
                    VERSION,
                    TITLE,
                    REGIME,
                    VALID_FROM,
                    NAME,
                    UNDER,
                    TEXT_OF,
                    WHO,
                    HOW,
                    KNOWN_TO,
                    RECORDED_BY,
                    RULE -> text;
            case PROVIDED, WHEN, UNLESS, GROUND -> text;
            case PARTNERS, ROLES, CATEGORIES, PURPOSES, PHASES, GROUNDS, CONDITIONS -> text;
        };
    }

    private static <W extends Enum<W> & Word> String fixed(Class<W> words, String text, Surface surface) {
        return Word.of(words, text).map(surface::of).orElse(text);
    }

    /** The units of a term. */
    private static final class Terms {
        private static final List<String> DUTCH = List.of("dag", "dagen", "week", "weken", "maand", "maanden", "jaar");
        private static final List<String> ENGLISH = List.of("day", "days", "week", "weeks", "month", "months", "year");

        static String in(Surface surface, String text) {
            String[] parts = text.split(" ", 2);
            if (parts.length < 2) {
                return text;
            }
            boolean dutch = surface == Surface.DUTCH;
            String unit = parts[1].equals("years") ? "year" : parts[1];
            int at = (dutch ? ENGLISH : DUTCH).indexOf(unit);
            return parts[0] + " " + (at < 0 ? unit : (dutch ? DUTCH : ENGLISH).get(at));
        }
    }
}
