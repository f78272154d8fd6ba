package nl.perspectief.covenant.language;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.perspectief.covenant.Place;
import nl.perspectief.covenant.meaning.Word;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A mapping of the document with its place; asks for values and notes what is wrong with them. */
final class Block {
    /** So few words are all named, because the nearest may mean the contrary. */
    private static final int FEW = 4;

    private final String file;
    private final int line;
    private final Place place;
    private final Problems problems;
    private final Map<Key, Node> values = new EnumMap<>(Key.class);

    /** A value with the place where it stands. @param told whether it was said already that it is missing or of another kind */
    record Written(String text, Place place, boolean told) {
        Written(String text, Place place) {
            this(text, place, false);
        }
    }

    Block(String file, int line, MappingNode node, Set<Key> allowed, Problems problems) {
        this.file = file;
        this.line = line;
        this.problems = problems;
        this.place = place(node);
        for (NodeTuple entry : node.getValue()) {
            Written key = scalar(entry.getKeyNode(), "een sleutelwoord");
            Optional<Key> known = Word.of(Key.class, key.text()).filter(allowed::contains);
            if (known.isEmpty()) {
                problems.add(
                        key.place(),
                        key.text(),
                        "is hier geen sleutelwoord.",
                        Nearest.instead(
                                key.text(), allowed.stream().map(Key::dutch).toList()));
            } else if (values.put(known.get(), entry.getValueNode()) != null) {
                problems.add(key.place(), key.text(), "staat er twee keer.", "Laat er één staan.");
            }
        }
    }

    Place place() {
        return place;
    }

    boolean has(Key key) {
        return values.containsKey(key);
    }

    /** A text that must be there. */
    Written text(Key key) {
        Node node = values.get(key);
        if (node == null) {
            problems.add(place, "", "Hier ontbreekt ‘" + key.dutch() + "’.", "Voeg toe: ‘" + key.dutch() + ": …’.");
            return new Written("", place, true);
        }
        return scalar(node, "een woord of zin");
    }

    Optional<Written> maybe(Key key) {
        return Optional.ofNullable(values.get(key)).map(node -> scalar(node, "een woord of zin"));
    }

    /** One or more texts; none when the key is absent. */
    List<Written> texts(Key key) {
        return texts(key, "Noem er ten minste één, of laat ‘" + key.dutch() + "’ weg.");
    }

    /** The same. @param instead what to write in the place of none */
    List<Written> texts(Key key, String instead) {
        Node node = values.get(key);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode sequence)) {
            return List.of(scalar(node, "een woord"));
        }
        if (sequence.getValue().isEmpty()) {
            problems.add(place(node), "[]", "is leeg.", instead);
        }
        List<Written> texts = new ArrayList<>();
        sequence.getValue().forEach(each -> texts.add(scalar(each, "een woord")));
        return texts;
    }

    <W extends Enum<W> & Word> W word(Key key, Class<W> words, W otherwise) {
        return has(key) ? word(text(key), words, otherwise) : otherwise;
    }

    <W extends Enum<W> & Word> W word(Written written, Class<W> words, W otherwise) {
        return Word.of(words, written.text()).orElseGet(() -> {
            List<String> possible =
                    Stream.of(words.getEnumConstants()).map(Word::dutch).toList();
            wrong(
                    written,
                    "kan hier niet staan.",
                    possible.size() > FEW ? Nearest.instead(written.text(), possible) : Nearest.choice(possible));
            return otherwise;
        });
    }

    /** Says what is wrong with a value, unless it was told before. */
    void wrong(Written written, String wrong, String instead) {
        if (!written.told()) {
            boolean empty = written.text().isEmpty();
            problems.add(written.place(), written.text(), empty ? "Hier staat niets." : wrong, instead);
        }
    }

    LocalDate date(Key key) {
        Written written = text(key);
        try {
            return LocalDate.parse(written.text());
        } catch (DateTimeParseException e) {
            wrong(written, "is geen datum.", "Schrijf jaar-maand-dag: 2026-01-31.");
            return LocalDate.EPOCH;
        }
    }

    /** A mapping of ids to blocks, in the order of the document. */
    Map<Written, Block> blocks(Key key, Set<Key> allowed) {
        Map<Written, Block> blocks = new LinkedHashMap<>();
        if (values.get(key) instanceof MappingNode mapping) {
            if (mapping.getValue().isEmpty()) {
                problems.add(place(mapping), key.dutch(), "is leeg.", "Schrijf ‘id: {naam: …}’.");
            }
            for (NodeTuple entry : mapping.getValue()) {
                Written id = scalar(entry.getKeyNode(), "een id");
                if (entry.getValueNode() instanceof MappingNode inner) {
                    blocks.put(id, new Block(file, line, inner, allowed, problems));
                } else {
                    String keys = String.join(
                            ": …, ", allowed.stream().map(Key::dutch).toList());
                    problems.add(id.place(), id.text(), "heeft nog geen beschrijving.", "Schrijf {" + keys + ": …}.");
                }
            }
        } else if (has(key)) {
            problems.add(
                    place(Objects.requireNonNull(values.get(key))),
                    key.dutch(),
                    "moet een lijst van id’s met hun beschrijving zijn.",
                    "Schrijf ‘id: {naam: …}’.");
        }
        return blocks;
    }

    private Written scalar(Node node, String expected) {
        if (node instanceof ScalarNode scalar) {
            return new Written(scalar.getValue().strip(), place(node));
        }
        problems.add(place(node), "", "Hier hoort " + expected + " te staan.", "Haal haken en opsomming weg.");
        return new Written("", place(node), true);
    }

    private Place place(Node node) {
        return new Place(file, line + node.getStartMark().map(Mark::getLine).orElse(0));
    }
}
