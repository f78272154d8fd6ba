package nl.perspectief.authzen.answers;

import nl.perspectief.covenant.Decision;
import nl.perspectief.covenant.Explanation;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.engine.CompiledCovenant;
import org.jspecify.annotations.Nullable;

/**
 * Writes decisions of one covenant as AuthZEN answers. The reason for the user is what the rules say; the reason for the
 * administrator is where that stands. How a fact stands that the asking role may not know is not told. Thread-safe.
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

    /** Slots of the cache of written answers; a new one replaces an old one. */
    private static final int SLOTS = 1 << 14;
    /** So many answers with the same hash bits can stay. */
    private static final int WAYS = 4;

    private final CompiledCovenant covenant;
    private final RuleTexts texts;
    private final byte[] unspoken;
    private final @Nullable Written[] cache = new Written[SLOTS];
    /** Hash of the entry in each slot, so that another entry need not be read. */
    private final int[] hashes = new int[SLOTS];

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
        private byte[] around(byte[] text) {
            byte[] all =
                    new byte[text.length + AS_OF.length + asOf.length() + TRACE.length + trace.length() + END.length];
            int at = put(text, all, 0);
            at = put(asOf, all, put(AS_OF, all, at));
            at = put(trace, all, put(TRACE, all, at));
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

    /** An answer without the per-request envelope. @param of the decision or explanation that it tells */
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

    /** The answer without the per-request envelope; shared by the cache, so it is only read. */
    private byte[] text(Question question, Facts facts, Decision decision) {
        return switch (decision) {
            case Decision.Permit permit -> permitted(permit);
            case Decision.Refusal refusal when refusal.rules().isEmpty() -> unspoken;
            case Decision.Refusal _, Decision.Undetermined _ ->
                refused(covenant.explain(question, facts, question.role()));
        };
    }

    private byte[] permitted(Decision.Permit permit) {
        byte[] before = before(permit);
        return before == null ? keep(permit, new AnswerText(texts).permitted(permit)) : before;
    }

    /** With the decision as it would be for somebody who knows what the role may know; that never permits more. */
    private byte[] refused(Explanation explanation) {
        byte[] before = before(explanation);
        return before == null ? keep(explanation, text(explanation)) : before;
    }

    /** The engine returns the same object for the same answer as long as that is in its cache. */
    @SuppressWarnings("ReferenceEquality") // comparing an answer as a whole would cost more than writing it
    private byte @Nullable [] before(Object told) {
        int hash = System.identityHashCode(told);
        int first = hash & SLOTS - WAYS;
        for (int slot = first; slot < first + WAYS; slot++) {
            Written here = hashes[slot] == hash ? cache[slot] : null;
            if (here != null && here.of == told) {
                return here.text;
            }
        }
        return null;
    }

    private byte[] keep(Object told, byte[] text) {
        int hash = System.identityHashCode(told);
        int first = hash & SLOTS - WAYS;
        int slot = first + (hash >>> 16 & WAYS - 1);
        for (int i = 0; i < WAYS; i++) {
            slot = cache[first + i] == null ? first + i : slot;
        }
        cache[slot] = new Written(told, text);
        hashes[slot] = hash;
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
