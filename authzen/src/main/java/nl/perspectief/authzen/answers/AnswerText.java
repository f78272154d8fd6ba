package nl.perspectief.authzen.answers;

import java.util.List;
import java.util.function.BiConsumer;
import nl.perspectief.covenant.Decision;
import nl.perspectief.covenant.Explanation;
import nl.perspectief.covenant.Obligation;
import nl.perspectief.covenant.Rule;

/** Builds an answer in both languages, without the per-request envelope. */
final class AnswerText {
    private static final byte[] YES = JsonBytes.ascii("{\"decision\":true,\"context\":{");
    private static final byte[] NO = JsonBytes.ascii("{\"decision\":false,\"context\":{");
    private static final byte[] NOTHING = RuleTexts.inside("Het convenant staat dit niet toe.");
    private static final byte[] NOT_YET = RuleTexts.inside("Dit mag nu niet. Nog niet waar: ");
    private static final byte[] UNKNOWN = RuleTexts.inside("Dit is niet te zeggen en mag daarom niet. Onbekend: ");
    private static final byte[] NO_ARTICLE = RuleTexts.inside("Geen regel van het convenant spreekt hiervan.");
    private static final byte[] SEMICOLON = JsonBytes.ascii("; ");
    private static final byte[] SPACE = JsonBytes.ascii(" ");
    private static final byte[] RULE = JsonBytes.ascii(" (regel ");

    private final RuleTexts texts;
    private final JsonBytes json = new JsonBytes();

    AnswerText(RuleTexts texts) {
        this.texts = texts;
    }

    /** When no rule speaks of it, or nothing is to be told. */
    static JsonBytes nothing() {
        return new JsonBytes()
                .add(NO)
                .raw("\"reason_user\":{\"nl\":\"")
                .add(NOTHING)
                .raw("\",\"en\":\"")
                .add(English.NOTHING)
                .raw("\"},\"reason_admin\":{\"nl\":\"")
                .add(NO_ARTICLE)
                .raw("\",\"en\":\"")
                .add(English.NO_ARTICLE)
                .raw("\"}");
    }

    byte[] permitted(Decision.Permit permit) {
        json.add(YES);
        rules(English.PERMITTED, permit.rules());
        json.raw(",\"onward\":").add(texts.of(permit.onward()));
        if (permit.keep() != null) {
            json.raw(",\"keep\":").text(permit.keep().period().toString());
        }
        json.raw(",\"obligations\":[");
        boolean first = true;
        for (Obligation obligation : Obligation.values()) {
            if (permit.obligations().contains(obligation)) {
                (first ? json : json.add(',')).add(texts.of(obligation));
                first = false;
            }
        }
        json.add(']');
        return end();
    }

    byte[] forbidden(Explanation explanation, List<Rule> rules) {
        json.add(NO);
        rules(English.FORBIDDEN, rules);
        return remedied(explanation);
    }

    /** Conditions that are not met. */
    byte[] notYet(Explanation explanation, List<String> conditions, List<Rule> rules) {
        return waiting(explanation, NOT_YET, English.NOT_YET, conditions, rules);
    }

    /** Conditions of which it is not known whether they are met. */
    byte[] unknown(Explanation explanation, List<String> conditions, List<Rule> rules) {
        return waiting(explanation, UNKNOWN, English.UNKNOWN, conditions, rules);
    }

    private byte[] waiting(
            Explanation explanation, byte[] dutch, byte[] english, List<String> conditions, List<Rule> rules) {
        json.add(NO).raw("\"reason_user\":{\"nl\":\"").add(dutch);
        each(conditions, SEMICOLON, (out, id) -> out.add(texts.condition(id).name()));
        json.raw(".\",\"en\":\"").add(english);
        each(conditions, SEMICOLON, (out, id) -> out.add(texts.condition(id).id()));
        json.raw(".\"}");
        articles(rules);
        return remedied(explanation);
    }

    private void rules(byte[] english, List<Rule> rules) {
        json.raw("\"reason_user\":{\"nl\":\"");
        each(rules, SPACE, (out, rule) -> out.add(texts.of(rule).sentence()));
        json.raw("\",\"en\":\"").add(english);
        named(rules);
        json.raw(".\"}");
        articles(rules);
    }

    private void named(List<Rule> rules) {
        each(
                rules,
                SEMICOLON,
                (out, rule) -> out.add(English.RULE).add(texts.of(rule).id()));
    }

    private void articles(List<Rule> rules) {
        json.raw(",\"reason_admin\":{\"nl\":\"");
        each(rules, SEMICOLON, (out, rule) -> {
            RuleTexts.Piece piece = texts.of(rule);
            out.add(piece.article()).add(RULE).add(piece.id()).add(')');
        });
        json.raw("\",\"en\":\"");
        named(rules);
        json.raw("\"},\"rules\":[");
        list(rules, (out, rule) -> out.add(texts.of(rule).id()));
    }

    /** Every smallest set of conditions that would make it lawful and that somebody can bring about. */
    private byte[] remedied(Explanation explanation) {
        if (!explanation.ways().isEmpty()) {
            json.raw(",\"remedies\":[");
            boolean first = true;
            for (Explanation.Way way : explanation.ways()) {
                (first ? json : json.add(',')).add('[');
                list(way.missing(), (out, id) -> out.add(texts.condition(id).id()));
                first = false;
            }
            json.add(']');
        }
        return end();
    }

    private <T> void each(List<T> things, byte[] between, BiConsumer<JsonBytes, T> text) {
        for (int i = 0; i < things.size(); i++) {
            text.accept(i == 0 ? json : json.add(between), things.get(i));
        }
    }

    /** Texts in quotes, after the opening bracket, and the closing one. */
    private <T> void list(List<T> things, BiConsumer<JsonBytes, T> text) {
        for (int i = 0; i < things.size(); i++) {
            text.accept((i == 0 ? json : json.add(',')).add('"'), things.get(i));
            json.add('"');
        }
        json.add(']');
    }

    private byte[] end() {
        return json.raw(",\"covenant\":").add(texts.covenant()).toBytes();
    }
}
