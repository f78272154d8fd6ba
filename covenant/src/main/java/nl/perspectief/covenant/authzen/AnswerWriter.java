package nl.perspectief.covenant.authzen;

import java.util.List;
import java.util.function.Consumer;
import nl.perspectief.covenant.CompiledCovenant;
import nl.perspectief.covenant.Decision;
import nl.perspectief.covenant.Explainer;
import nl.perspectief.covenant.Explanation;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Obligation;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Rule;

/**
 * Writes decisions of one covenant as AuthZEN answers. The reason for the user is what the rules say, in Dutch; the reason
 * for the administrator is where that stands. How a fact stands that the asking role may not know is not told.
 */
public final class AnswerWriter {
    private static final byte[] PERMITTED = JsonBytes.ascii("{\"decision\":true,\"context\":{");
    private static final byte[] REFUSED = JsonBytes.ascii("{\"decision\":false,\"context\":{");
    private static final byte[] NOTHING = RuleTexts.inside("Het convenant staat dit niet toe.");
    private static final byte[] NOT_YET = RuleTexts.inside("Dit mag nu niet. Nog niet waar: ");
    private static final byte[] UNKNOWN = RuleTexts.inside("Dit is niet te zeggen en mag daarom niet. Onbekend: ");
    private static final byte[] NO_ARTICLE = RuleTexts.inside("Geen regel van het convenant spreekt hiervan.");
    private static final byte[] SEMICOLON = JsonBytes.ascii("; ");
    private static final byte[] RULE = JsonBytes.ascii(" (regel ");
    private static final byte[] SPACE = JsonBytes.ascii(" ");

    private final CompiledCovenant covenant;
    private final RuleTexts texts;

    public AnswerWriter(CompiledCovenant covenant) {
        this.covenant = covenant;
        this.texts = new RuleTexts(covenant.covenant());
    }

    /** What every answer carries besides. @param asOf the moment that was decided for @param trace as in the logs */
    public record Frame(String asOf, String trace) {}

    /** The answer to a question that was asked and decided. */
    public byte[] answer(Question question, Facts facts, Decision decision, Frame frame) {
        if (decision instanceof Decision.Permit permit) {
            return permitted(permit, frame);
        }
        if (decision instanceof Decision.Refusal refusal && refusal.rules().isEmpty()) {
            return unspoken(frame);
        }
        return refused(Explainer.explain(covenant, question, facts, question.role()), frame);
    }

    /** The answer when no rule speaks, the words are unknown, or it is none of the asker's business: all look alike. */
    public byte[] unspoken(Frame frame) {
        return end(notAllowed(), frame);
    }

    /** The answer when no covenant is in force. */
    public static byte[] nothing(Frame frame) {
        return moment(notAllowed(), frame);
    }

    private static JsonBytes notAllowed() {
        JsonBytes json = new JsonBytes().add(REFUSED);
        reason(json, "reason_user", out -> out.add(NOTHING));
        reason(json.add(','), "reason_admin", out -> out.add(NO_ARTICLE));
        return json;
    }

    private byte[] permitted(Decision.Permit permit, Frame frame) {
        JsonBytes json = new JsonBytes().add(PERMITTED);
        reasons(json, permit.rules());
        json.raw(",\"onward\":").text(permit.onward().dutch());
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
        return end(json.add(']'), frame);
    }

    /** With the decision as it would be for somebody who knows what the role may know; that never permits more. */
    private byte[] refused(Explanation explanation, Frame frame) {
        JsonBytes json = new JsonBytes().add(REFUSED);
        switch (explanation.decision()) {
            case Decision.Permit permit -> reasons(json, permit.rules());
            case Decision.Refusal refusal -> {
                if (refusal.missing().isEmpty()) {
                    reasons(json, refusal.rules());
                } else {
                    waiting(json, NOT_YET, refusal.missing(), refusal.rules());
                }
            }
            case Decision.Undetermined undetermined ->
                waiting(json, UNKNOWN, undetermined.unknown(), undetermined.rules());
        }
        remedies(json, explanation);
        return end(json, frame);
    }

    private void waiting(JsonBytes json, byte[] lead, List<String> conditions, List<Rule> rules) {
        reason(json, "reason_user", out -> {
            out.add(lead);
            for (int i = 0; i < conditions.size(); i++) {
                (i == 0 ? out : out.add(SEMICOLON)).add(texts.condition(conditions.get(i)));
            }
            out.add('.');
        });
        articles(json, rules);
    }

    private void reasons(JsonBytes json, List<Rule> rules) {
        reason(json, "reason_user", out -> {
            for (int i = 0; i < rules.size(); i++) {
                (i == 0 ? out : out.add(SPACE)).add(texts.of(rules.get(i)).sentence());
            }
        });
        articles(json, rules);
    }

    private void articles(JsonBytes json, List<Rule> rules) {
        reason(json.add(','), "reason_admin", out -> {
            for (int i = 0; i < rules.size(); i++) {
                RuleTexts.Piece piece = texts.of(rules.get(i));
                (i == 0 ? out : out.add(SEMICOLON)).add(piece.article()).add(RULE);
                out.add(piece.id()).add(')');
            }
        });
        json.raw(",\"rules\":[");
        for (int i = 0; i < rules.size(); i++) {
            (i == 0 ? json : json.add(','))
                    .add('"')
                    .add(texts.of(rules.get(i)).id())
                    .add('"');
        }
        json.add(']');
    }

    /** Every smallest set of conditions that would make it lawful and that somebody can bring about. */
    private static void remedies(JsonBytes json, Explanation explanation) {
        if (explanation.ways().isEmpty()) {
            return;
        }
        json.raw(",\"remedies\":[");
        boolean first = true;
        for (Explanation.Way way : explanation.ways()) {
            (first ? json : json.add(',')).add('[');
            for (int i = 0; i < way.missing().size(); i++) {
                (i == 0 ? json : json.add(',')).text(way.missing().get(i));
            }
            json.add(']');
            first = false;
        }
        json.add(']');
    }

    private static void reason(JsonBytes json, String name, Consumer<JsonBytes> words) {
        json.text(name).raw(":{\"nl\":\"");
        words.accept(json);
        json.raw("\"}");
    }

    private byte[] end(JsonBytes json, Frame frame) {
        return moment(json.raw(",\"covenant\":").add(texts.covenant()), frame);
    }

    private static byte[] moment(JsonBytes json, Frame frame) {
        return json.raw(",\"as_of\":")
                .text(frame.asOf())
                .raw(",\"trace_id\":")
                .text(frame.trace())
                .raw("}}")
                .toBytes();
    }
}
