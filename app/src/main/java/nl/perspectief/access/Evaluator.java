package nl.perspectief.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.perspectief.access.DecisionLine.Kind;
import nl.perspectief.access.DecisionLine.Outcome;
import nl.perspectief.authzen.answers.AnswerWriter;
import nl.perspectief.authzen.mapping.MappedQuestion;
import nl.perspectief.authzen.protocol.AccessRequest;
import nl.perspectief.authzen.protocol.Fault;
import nl.perspectief.covenant.Decision;
import nl.perspectief.covenant.Facts;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Rule;
import nl.perspectief.organisations.PartnerSystem;
import nl.perspectief.register.facts.Circumstances;
import org.jspecify.annotations.Nullable;

/** Decides the questions of one request, all by the same state of the register. */
final class Evaluator {
    private final Grounds grounds;
    private final PartnerSystem asker;
    private final Instant now;
    private final String written;
    private AnswerWriter.@Nullable Frame frame;

    /** @param now the moment of the request as a whole */
    Evaluator(Grounds grounds, PartnerSystem asker, Instant now) {
        this.grounds = grounds;
        this.asker = asker;
        this.now = now;
        this.written = now.toString();
    }

    /** An answer, and the line that is to be written before it is given. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Evaluated(byte[] answer, boolean permitted, DecisionLog.Entry entry) {}

    /** A question that the asker may ask and the covenant understands, decided. */
    record Decided(Question question, Facts facts, Decision decision) {}

    Optional<Phrasebook.Open> at(RequestContext circumstance) {
        return grounds.at(circumstance);
    }

    /** What is wrong with a request that leaves open which covenant it asks. */
    Optional<Fault> unnamed(RequestContext circumstance) {
        return grounds.unnamed(circumstance)
                ? Optional.of(new Fault("context.covenant", Fault.Kind.MISSING))
                : Optional.empty();
    }

    Evaluated evaluate(AccessRequest request, RequestContext circumstance) {
        AnswerWriter.Frame frame = frame(circumstance);
        Phrasebook.Open open = at(circumstance).orElse(null);
        Decided decided = open == null ? null : decide(open, request).orElse(null);
        if (open == null) {
            return evaluated(AnswerWriter.nothing(frame), null, null, circumstance);
        }
        if (decided == null) {
            return evaluated(open.writer().unspoken(frame), open, null, circumstance);
        }
        byte[] answer = open.writer().answer(decided.question(), decided.facts(), decided.decision(), frame);
        return evaluated(answer, open, decided, circumstance);
    }

    Instant now() {
        return now;
    }

    /** Mostly that of the evaluation before: those of one request are of one moment and one trace. */
    private AnswerWriter.Frame frame(RequestContext circumstance) {
        String asOf =
                circumstance.asOf().equals(now) ? written : circumstance.asOf().toString();
        AnswerWriter.Frame before = frame;
        if (before != null && before.asOf().equals(asOf) && before.trace().equals(circumstance.trace())) {
            return before;
        }
        AnswerWriter.Frame fresh = new AnswerWriter.Frame(asOf, circumstance.trace());
        frame = fresh;
        return fresh;
    }

    /** None when the words are unknown, and when the asker is neither giver nor receiver: both look the same. */
    Optional<Decided> decide(Phrasebook.Open open, AccessRequest request) {
        if (!(open.wording().ask(request) instanceof MappedQuestion.Clear(Question question, var claimed))
                || !asker.speaksFor(question.giver()) && !asker.speaksFor(question.receiver())) {
            return Optional.empty();
        }
        Facts facts = open.asOf().facts(question, new Circumstances(claimed));
        return Optional.of(new Decided(question, facts, open.asOf().covenant().decide(question, facts)));
    }

    private Evaluated evaluated(
            byte[] answer, Phrasebook.@Nullable Open open, @Nullable Decided decided, RequestContext circumstance) {
        DecisionLine line = new DecisionLine(
                Kind.EVALUATION,
                circumstance.trace(),
                circumstance.asOf(),
                open == null ? null : open.asOf().covenant().covenant().hash(),
                decided == null ? null : decided.question(),
                decided == null || open == null ? "" : open.asOf().factLine(decided.facts()),
                decided == null ? Outcome.OUTSIDE : outcome(decided.decision()),
                decided == null ? List.of() : rules(decided.decision()),
                null,
                circumstance.activity());
        boolean permitted = decided != null && decided.decision().permitted();
        return new Evaluated(answer, permitted, new DecisionLog.Entry(line, circumstance.subject()));
    }

    private static Outcome outcome(Decision decision) {
        return switch (decision) {
            case Decision.Permit _ -> Outcome.PERMIT;
            case Decision.Refusal _ -> Outcome.REFUSAL;
            case Decision.Undetermined _ -> Outcome.UNDETERMINED;
        };
    }

    private static List<String> rules(Decision decision) {
        List<Rule> rules = switch (decision) {
            case Decision.Permit permit -> permit.rules();
            case Decision.Refusal refusal -> refusal.rules();
            case Decision.Undetermined undetermined -> undetermined.rules();
        };
        return rules.stream().map(Rule::id).toList();
    }
}
