package nl.perspectief.covenants.access;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.perspectief.covenant.authzen.AccessRequest;
import nl.perspectief.covenant.authzen.Answers;
import nl.perspectief.covenant.authzen.Batch;
import nl.perspectief.covenant.authzen.Entity;
import nl.perspectief.covenant.authzen.Fault;
import nl.perspectief.covenant.authzen.Reading;
import nl.perspectief.covenant.authzen.SearchRequest;
import nl.perspectief.covenants.access.Evaluator.Evaluated;
import nl.perspectief.organisations.web.PartnerSystem;
import nl.perspectief.shared.Ids;
import org.springframework.stereotype.Component;

/**
 * Answers the questions of partners' systems. A system asks for its own organisation only, as giver or as receiver; about
 * anything else it is told no more than that the covenant does not allow it. Nothing is told that was not logged.
 */
@Component
public class AccessPoint {
    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 100;

    private final Phrasebook phrasebook;
    private final DecisionLog log;
    private final PageTokens tokens;
    private final Clock clock;

    AccessPoint(Phrasebook phrasebook, DecisionLog log, PageTokens tokens, Clock clock) {
        this.phrasebook = phrasebook;
        this.log = log;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** @param traceparent of the request as a whole, when it had one */
    public Reading<byte[]> evaluate(PartnerSystem asker, AccessRequest request, Optional<String> traceparent) {
        Reading<Evaluated> one = evaluated(new Evaluator(phrasebook, asker, clock), request, trace(traceparent));
        return switch (one) {
            case Reading.Faulty<Evaluated>(Fault fault) -> new Reading.Faulty<>(fault);
            case Reading.Readable<Evaluated>(Evaluated evaluated) -> {
                log.write(asker, List.of(evaluated.entry()));
                yield new Reading.Readable<>(evaluated.answer());
            }
        };
    }

    private static String trace(Optional<String> traceparent) {
        return traceparent.flatMap(Circumstance::trace).orElseGet(Circumstance::freshTrace);
    }

    private Reading<Evaluated> evaluated(Evaluator evaluator, AccessRequest request, String trace) {
        return switch (Circumstance.of(request, phrasebook.dataSubject(request), trace, clock.instant())) {
            case Reading.Faulty<Circumstance>(Fault fault) -> new Reading.Faulty<>(fault);
            case Reading.Readable<Circumstance>(Circumstance circumstance) ->
                new Reading.Readable<>(evaluator.evaluate(request, circumstance));
        };
    }

    /** Several at once, until their semantic says stop. */
    public byte[] evaluate(PartnerSystem asker, Batch.Several batch, Optional<String> traceparent) {
        Evaluator evaluator = new Evaluator(phrasebook, asker, clock);
        String trace = trace(traceparent);
        List<byte[]> answers = new ArrayList<>();
        List<DecisionLog.Entry> entries = new ArrayList<>();
        for (Reading<AccessRequest> each : batch.evaluations()) {
            boolean permitted = false;
            switch (evaluated(evaluator, each, trace)) {
                case Reading.Faulty<Evaluated>(Fault fault) -> answers.add(Answers.faulty(fault));
                case Reading.Readable<Evaluated>(Evaluated evaluated) -> {
                    answers.add(evaluated.answer());
                    entries.add(evaluated.entry());
                    permitted = evaluated.permitted();
                }
            }
            if (batch.semantic().endsAt(permitted)) {
                break;
            }
        }
        log.write(asker, entries);
        return Answers.several(answers);
    }

    private Reading<Evaluated> evaluated(Evaluator evaluator, Reading<AccessRequest> request, String trace) {
        return switch (request) {
            case Reading.Faulty<AccessRequest>(Fault fault) -> new Reading.Faulty<>(fault);
            case Reading.Readable<AccessRequest>(AccessRequest readable) -> evaluated(evaluator, readable, trace);
        };
    }

    /** A page of all that would be permitted now, of what the mapping or the covenant can list. */
    public Reading<byte[]> search(PartnerSystem asker, SearchRequest search, Optional<String> traceparent) {
        Instant now = clock.instant();
        AccessRequest request = search.request();
        return switch (Circumstance.of(request, phrasebook.dataSubject(request), trace(traceparent), now)) {
            case Reading.Faulty<Circumstance>(Fault fault) -> new Reading.Faulty<>(fault);
            case Reading.Readable<Circumstance>(Circumstance circumstance) -> page(asker, search, circumstance);
        };
    }

    private Reading<byte[]> page(PartnerSystem asker, SearchRequest search, Circumstance circumstance) {
        Evaluator evaluator = new Evaluator(phrasebook, asker, clock);
        Optional<Phrasebook.Open> open = evaluator.at(circumstance.asOf());
        String hash = open.map(o -> o.standing().covenant().covenant().hash()).orElse("");
        PageTokens.Question question = new PageTokens.Question(asker.id(), hash, search.fingerprint());
        Optional<PageTokens.Position> after = Optional.ofNullable(search.token())
                .filter(token -> !token.isEmpty())
                .map(token -> tokens.open(token, question).orElse(PageTokens.Position.NONE));
        if (after.filter(PageTokens.Position.NONE::equals).isPresent()) {
            return new Reading.Faulty<>(new Fault("page.token", Fault.Kind.NOT_FROM_HERE));
        }
        List<Entity> all =
                open.map(known -> permitted(evaluator, known, search)).orElse(List.of());
        int from = Math.min(after.map(PageTokens.Position::offset).orElse(0), all.size());
        int limit = Math.min(
                search.limit() == null ? after.map(PageTokens.Position::limit).orElse(USUAL_PAGE) : search.limit(),
                LARGEST_PAGE);
        int to = Math.min(from + limit, all.size());
        String next = to == all.size() ? "" : tokens.seal(new PageTokens.Position(to, limit), question);
        String claimed = open.map(known -> claimed(known, search)).orElse("");
        note(asker, search, circumstance, hash, claimed, to - from);
        return new Reading.Readable<>(Answers.page(search.searched(), all.subList(from, to), next, all.size()));
    }

    private static List<Entity> permitted(Evaluator evaluator, Phrasebook.Open open, SearchRequest search) {
        return open.wording().candidates(search).stream()
                .filter(candidate -> evaluator
                        .decide(open, candidate)
                        .filter(decided -> decided.decision().permitted())
                        .isPresent())
                .map(candidate -> switch (search.searched()) {
                    case SUBJECT -> candidate.subject();
                    case RESOURCE -> candidate.resource();
                    case ACTION -> candidate.action();
                })
                .toList();
    }

    private static String claimed(Phrasebook.Open open, SearchRequest search) {
        return open.wording().claims(search.request().setting()).entrySet().stream()
                .map(claim -> claim.getKey() + "=" + claim.getValue())
                .collect(Collectors.joining(" "));
    }

    private void note(
            PartnerSystem asker,
            SearchRequest search,
            Circumstance circumstance,
            String hash,
            String claimed,
            int found) {
        DecisionLine line = new DecisionLine(
                Ids.next(clock.instant()),
                DecisionLine.Kind.valueOf(search.searched().name()),
                circumstance.trace(),
                circumstance.asOf(),
                hash.isEmpty() ? null : hash,
                null,
                claimed,
                DecisionLine.Outcome.FOUND,
                List.of(),
                found,
                circumstance.activity());
        log.write(asker, List.of(new DecisionLog.Entry(line, circumstance.subject())));
    }
}
