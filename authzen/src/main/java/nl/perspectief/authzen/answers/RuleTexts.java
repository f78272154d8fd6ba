package nl.perspectief.authzen.answers;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Obligation;
import nl.perspectief.covenant.Onward;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.language.Sentences;
import nl.perspectief.covenant.vocabulary.Condition;

/** Every sentence that an answer can need, made once for a covenant. */
@SuppressWarnings("ArrayRecordComponent") // never compared
final class RuleTexts {
    /** Id, sentence and heading of the article, without quotes around them. */
    record Piece(byte[] id, byte[] sentence, byte[] article) {}

    /** Id and clause of a condition, without quotes around them. */
    record Clause(byte[] id, byte[] name) {}

    private final Map<String, Piece> rules = new HashMap<>();
    private final Map<String, Clause> conditions = new HashMap<>();
    private final Map<Obligation, byte[]> obligations = new EnumMap<>(Obligation.class);
    private final Map<Onward, byte[]> onward = new EnumMap<>(Onward.class);
    private final byte[] covenant;

    RuleTexts(Covenant covenant) {
        Sentences sentences = new Sentences(covenant.vocabulary());
        for (Rule rule : covenant.rules()) {
            rules.put(rule.id(), new Piece(inside(rule.id()), inside(sentences.of(rule)), inside(rule.article())));
        }
        for (Condition condition : covenant.conditions()) {
            conditions.put(condition.id(), new Clause(inside(condition.id()), inside(condition.name())));
        }
        for (Obligation obligation : Obligation.values()) {
            String id = obligation.english().replace(' ', '_');
            obligations.put(obligation, twice(id, Sentences.of(obligation), English.of(obligation)));
        }
        for (Onward way : Onward.values()) {
            onward.put(way, twice(English.id(way), Sentences.onward(way), English.of(way)));
        }
        this.covenant = new JsonBytes()
                .raw("{\"id\":")
                .text(covenant.id())
                .raw(",\"version\":")
                .text(covenant.version())
                .raw(",\"hash\":")
                .text(covenant.hash())
                .add('}')
                .toBytes();
    }

    private static byte[] twice(String id, String dutch, String english) {
        return new JsonBytes()
                .raw("{\"id\":")
                .text(id)
                .raw(",\"nl\":")
                .text(dutch)
                .raw(",\"en\":")
                .text(english)
                .add('}')
                .toBytes();
    }

    static byte[] inside(String text) {
        byte[] quoted = JsonBytes.quoted(text);
        return Arrays.copyOfRange(quoted, 1, quoted.length - 1);
    }

    Piece of(Rule rule) {
        return Objects.requireNonNull(rules.get(rule.id()));
    }

    Clause condition(String id) {
        return Objects.requireNonNull(conditions.get(id));
    }

    byte[] of(Obligation obligation) {
        return Objects.requireNonNull(obligations.get(obligation));
    }

    byte[] of(Onward way) {
        return Objects.requireNonNull(onward.get(way));
    }

    byte[] covenant() {
        return covenant;
    }
}
