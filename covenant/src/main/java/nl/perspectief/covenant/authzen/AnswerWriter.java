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

    /** A bit for each sign of moments and traces: '+' to ':', and, of those above, the letters. */
    private static final long[] PLAIN = {
        (1L << ':' + 1) - (1L << '+'), (1L << 'Z' + 1) - (1L << 'A') | (1L << 'z' + 1) - (1L << 'a')
    };

    /** The most answers that are kept; a new one takes the place of an old one. */
    private static final int WRITTEN = 1 << 14;
    /** So many places side by side, so that answers that want the same one can stay. */
    private static final int PLACES = 4;

    private final CompiledCovenant covenant;
    private final RuleTexts texts;
    private final byte[] unspoken;
    private final @Nullable Written[] written = new Written[WRITTEN];
    /** Of what is told in each place; so that another answer need not be looked at. */
    private final int[] hashes = new int[WRITTEN];

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
            long plain = 1;
            int all = 0;
            for (int i = 0; i < text.length(); i++) {
                int c = text.charAt(i);
                plain &= PLAIN[c / Long.SIZE & 1] >>> c;
                all |= c;
            }
            if (plain == 0 || all >= PLAIN.length * Long.SIZE) {
                throw new IllegalArgumentException("neither a moment nor a trace");
            }
        }

        /** The bytes of an answer with this text. */
        int length(byte[] text) {
            return text.length + AS_OF.length + asOf.length() + TRACE.length + trace.length() + END.length;
        }

        /** Writes an answer with this text. @param room of at least its length */
        void around(byte[] text, byte[] room) {
            int at = put(text, room, 0);
            at = put(asOf, room, put(AS_OF, room, at));
            at = put(trace, room, put(TRACE, room, at));
            put(END, room, at);
        }

        private byte[] around(byte[] text) {
            byte[] all = new byte[length(text)];
            around(text, all);
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

    /** An answer without its frame. @param of the decision or explanation that it tells */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Written(Object of, byte[] text) {}

    /** The answer to a question that was asked and decided. */
    public byte[] answer(Question question, Facts facts, Decision decision, Frame frame) {
        return frame.around(text(question, facts, decision));
    }

    /** The answer when no rule speaks, the words are unknown, or it is none of the asker's business: all look alike. */
    public byte[] unspoken(Frame frame) {
        return frame.around(unspoken);
    }

    /** The answer when no covenant is in force. */
    public static byte[] nothing(Frame frame) {
        return frame.around(NOTHING);
    }

    /** Answers without their frame; whoever gets one only reads it. */
    byte[] text(Question question, Facts facts, Decision decision) {
        return switch (decision) {
            case Decision.Permit permit -> permitted(permit);
            case Decision.Refusal refusal when refusal.rules().isEmpty() -> unspoken;
            case Decision.Refusal _, Decision.Undetermined _ ->
                refused(Explainer.explain(covenant, question, facts, question.role()));
        };
    }

    byte[] unspoken() {
        return unspoken;
    }

    byte[] permitted(Decision.Permit permit) {
        byte[] before = before(permit);
        return before == null ? keep(permit, new AnswerText(texts).permitted(permit)) : before;
    }

    /** With the decision as it would be for somebody who knows what the role may know; that never permits more. */
    byte[] refused(Explanation explanation) {
        byte[] before = before(explanation);
        return before == null ? keep(explanation, text(explanation)) : before;
    }

    /** The engine gives the same object for the same answer as long as it remembers it. */
    @SuppressWarnings("ReferenceEquality") // comparing an answer as a whole would cost more than writing it
    private byte @Nullable [] before(Object told) {
        int hash = System.identityHashCode(told);
        int first = hash & WRITTEN - PLACES;
        for (int place = first; place < first + PLACES; place++) {
            Written here = hashes[place] == hash ? written[place] : null;
            if (here != null && here.of == told) {
                return here.text;
            }
        }
        return null;
    }

    private byte[] keep(Object told, byte[] text) {
        int hash = System.identityHashCode(told);
        int first = hash & WRITTEN - PLACES;
        int place = first + (hash >>> 16 & PLACES - 1);
        for (int i = 0; i < PLACES; i++) {
            place = written[first + i] == null ? first + i : place;
        }
        written[place] = new Written(told, text);
        hashes[place] = hash;
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
}
