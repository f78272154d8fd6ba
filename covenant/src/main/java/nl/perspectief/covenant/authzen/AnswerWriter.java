package nl.perspectief.covenant.authzen;

import nl.perspectief.covenant.CompiledCovenant;
import nl.perspectief.covenant.Decision;
import nl.perspectief.covenant.Explainer;
import nl.perspectief.covenant.Explanation;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Question;
import org.jspecify.annotations.Nullable;

/**
 * Writes decisions of one covenant as AuthZEN answers. The reason for the user is what the rules say; the reason for the
 * administrator is where that stands. How a fact stands that the asking role may not know is not told.
 */
public final class AnswerWriter {
    private static final byte[] AS_OF = JsonBytes.ascii(",\"as_of\":\"");
    private static final byte[] TRACE = JsonBytes.ascii("\",\"trace_id\":\"");
    private static final byte[] END = JsonBytes.ascii("\"}}");
    private static final byte[] NOTHING = AnswerText.nothing().toBytes();

    /** The most answers that are kept; a new one takes the place of an old one. */
    private static final int WRITTEN = 1 << 14;
    /** So many places side by side, so that answers that want the same one can stay. */
    private static final int PLACES = 4;

    private final CompiledCovenant covenant;
    private final RuleTexts texts;
    private final byte[] unspoken;
    private final @Nullable Written[] written = new Written[WRITTEN];

    public AnswerWriter(CompiledCovenant covenant) {
        this.covenant = covenant;
        this.texts = new RuleTexts(covenant.covenant());
        this.unspoken =
                AnswerText.nothing().raw(",\"covenant\":").add(texts.covenant()).toBytes();
    }

    /**
     * What every answer carries besides.
     *
     * @param asOf the moment that was decided for, as {@link java.time.Instant} writes it
     * @param trace as in the logs, in hexadecimal
     */
    public record Frame(String asOf, String trace) {
        public Frame {
            demandPlain(asOf);
            demandPlain(trace);
        }

        /** So that it needs no quoting. */
        private static void demandPlain(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (!(c >= '+' && c <= ':' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z')) {
                    throw new IllegalArgumentException("neither a moment nor a trace");
                }
            }
        }
    }

    /** An answer without its frame. @param of the decision or explanation that it tells */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Written(Object of, byte[] text) {}

    /** The answer to a question that was asked and decided. */
    public byte[] answer(Question question, Facts facts, Decision decision, Frame frame) {
        return switch (decision) {
            case Decision.Permit permit -> permitted(permit, frame);
            case Decision.Refusal refusal when refusal.rules().isEmpty() -> unspoken(frame);
            case Decision.Refusal _, Decision.Undetermined _ ->
                refused(Explainer.explain(covenant, question, facts, question.role()), frame);
        };
    }

    /** The answer when no rule speaks, the words are unknown, or it is none of the asker's business: all look alike. */
    public byte[] unspoken(Frame frame) {
        return framed(unspoken, frame);
    }

    /** The answer when no covenant is in force. */
    public static byte[] nothing(Frame frame) {
        return framed(NOTHING, frame);
    }

    byte[] permitted(Decision.Permit permit, Frame frame) {
        byte[] before = before(permit);
        return framed(before == null ? keep(permit, new AnswerText(texts).permitted(permit)) : before, frame);
    }

    /** With the decision as it would be for somebody who knows what the role may know; that never permits more. */
    byte[] refused(Explanation explanation, Frame frame) {
        byte[] before = before(explanation);
        return framed(before == null ? keep(explanation, text(explanation)) : before, frame);
    }

    /** The engine gives the same object for the same answer as long as it remembers it. */
    @SuppressWarnings("ReferenceEquality") // comparing an answer as a whole would cost more than writing it
    private byte @Nullable [] before(Object told) {
        int first = first(told);
        for (int i = 0; i < PLACES; i++) {
            Written here = written[first + i];
            if (here != null && here.of == told) {
                return here.text;
            }
        }
        return null;
    }

    private static int first(Object told) {
        return System.identityHashCode(told) & WRITTEN - PLACES;
    }

    private byte[] keep(Object told, byte[] text) {
        int first = first(told);
        int place = first + (System.identityHashCode(told) & PLACES - 1);
        for (int i = 0; i < PLACES; i++) {
            place = written[first + i] == null ? first + i : place;
        }
        written[place] = new Written(told, text);
        return text;
    }

    private byte[] text(Explanation explanation) {
        AnswerText text = new AnswerText(texts);
        return switch (explanation.decision()) {
            case Decision.Permit _ -> unspoken;
            case Decision.Refusal refusal
            when refusal.missing().isEmpty() -> text.forbidden(explanation, refusal.rules());
            case Decision.Refusal refusal -> text.notYet(explanation, refusal.missing(), refusal.rules());
            case Decision.Undetermined undetermined ->
                text.unknown(explanation, undetermined.unknown(), undetermined.rules());
        };
    }

    private static byte[] framed(byte[] text, Frame frame) {
        int length = text.length + AS_OF.length + TRACE.length + END.length;
        byte[] all = new byte[length + frame.asOf().length() + frame.trace().length()];
        int at = put(text, all, 0);
        at = put(frame.asOf(), all, put(AS_OF, all, at));
        at = put(frame.trace(), all, put(TRACE, all, at));
        put(END, all, at);
        return all;
    }

    private static int put(byte[] piece, byte[] all, int at) {
        System.arraycopy(piece, 0, all, at, piece.length);
        return at + piece.length;
    }

    @SuppressWarnings("deprecation") // the one copy without an array in between; right for ASCII
    private static int put(String ascii, byte[] all, int at) {
        ascii.getBytes(0, ascii.length(), all, at);
        return at + ascii.length();
    }
}
