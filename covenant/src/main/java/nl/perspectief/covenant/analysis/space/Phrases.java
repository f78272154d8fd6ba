package nl.perspectief.covenant.analysis.space;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Obligation;
import nl.perspectief.covenant.Scope;
import nl.perspectief.covenant.language.Sentences;
import nl.perspectief.covenant.meaning.Word;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Vocabulary;

/** Blocks, ways and limits in Dutch, in the words of the sentences of rules. */
public final class Phrases {
    private final Vocabulary words;
    private final Sentences sentences;

    public Phrases(Vocabulary words) {
        this.words = words;
        this.sentences = new Sentences(words);
    }

    /** Who may receive what from whom, for what and when. @param verb "mag" or "mag niet meer" after its first word */
    public String receiving(Cells cells, String not) {
        Scope receivers = cells.scope(Dimension.RECEIVER, words);
        boolean one = receivers.all() || receivers.written().size() == 1;
        return capital(sentences.says(Dimension.RECEIVER, receivers))
                + says(cells, Dimension.ROLE)
                + (one ? " mag " : " mogen ")
                + says(cells, Dimension.CATEGORY)
                + form(cells.forms())
                + not
                + " ontvangen van "
                + says(cells, Dimension.GIVER)
                + says(cells, Dimension.PURPOSE)
                + says(cells, Dimension.PHASE);
    }

    private String says(Cells cells, Dimension dimension) {
        return sentences.says(dimension, cells.scope(dimension, words));
    }

    public static String form(Set<Extent> forms) {
        boolean allBelow =
                forms.size() == forms.stream().mapToInt(Enum::ordinal).max().orElse(0) + 1;
        if (!allBelow) {
            return " in de vorm "
                    + Sentences.enumerate(
                            forms.stream().sorted().map(Word::dutch).toList(), "of");
        }
        return switch (forms.size()) {
            case 1 -> " alleen als treffer";
            case 2 -> " in een samenvatting";
            default -> " volledig";
        };
    }

    /** "mits a en b, of mits c"; "zonder voorwaarde" when nothing is asked. */
    public String provided(List<Way> ways) {
        return ways.stream().map(this::provided).collect(joining(", of "));
    }

    public String provided(Way way) {
        if (way.unconditional()) {
            return "zonder voorwaarde";
        }
        List<String> parts = new ArrayList<>();
        if (!way.holds().isEmpty()) {
            parts.add("mits " + conditions(way.holds(), "en"));
        }
        if (!way.fails().isEmpty()) {
            parts.add((parts.isEmpty() ? "mits " : "") + "vaststaat dat niet geldt dat "
                    + conditions(way.fails(), "of dat"));
        }
        return String.join(" en ", parts);
    }

    public String conditions(List<String> ids, String last) {
        return Sentences.enumerate(ids.stream().map(sentences::condition).toList(), last);
    }

    public String limit(Limit limit) {
        return switch (limit) {
            case Limit.PassOn(var most) -> Sentences.onward(most);
            case Limit.Read(var most) -> "Lezen kan hooguit " + Sentences.term(most) + ".";
            case Limit.Duty(Obligation duty) -> Sentences.of(duty);
        };
    }

    public static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
