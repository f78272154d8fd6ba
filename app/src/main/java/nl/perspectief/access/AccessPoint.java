package nl.perspectief.access;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.perspectief.access.Evaluator.Evaluated;
import nl.perspectief.authzen.answers.Answers;
import nl.perspectief.authzen.protocol.AccessRequest;
import nl.perspectief.authzen.protocol.Batch;
import nl.perspectief.authzen.protocol.Entity;
import nl.perspectief.authzen.protocol.Fault;
import nl.perspectief.authzen.protocol.Reading;
import nl.perspectief.authzen.protocol.SearchRequest;
import nl.perspectief.organisations.PartnerSystem;
import nl.perspectief.organisations.PartnerSystems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Answers the questions of partners' systems. A system asks for its own organisation only, as giver or as receiver; about
 * anything else it is told no more than that the covenant does not allow it. Nothing is told that was not logged.
 */
@Component
public class AccessPoint {
    private static final int USUAL_PAGE = 50;
    private static final int LARGEST_PAGE = 100;
    /** Nobody changes the register that often. */
    private static final int MOST_ATTEMPTS = 20;

    private final Phrasebook phrasebook;
    private final DecisionLog log;
    private final PageTokens tokens;
    private final ObjectProvider<PartnerSystems> systems;
    private final Clock clock;

    AccessPoint(
            Phrasebook phrasebook,
            DecisionLog log,
            PageTokens tokens,
            ObjectProvider<PartnerSystems> systems,
            Clock clock) {
        this.phrasebook = phrasebook;
        this.log = log;
        this.tokens = tokens;
        this.systems = systems;
        this.clock = clock;
    }

    /** An answer, and what must be logged before it is given. */
    private record Draft<T>(T answer, List<DecisionLog.Entry> entries) {}

    /**
     * Drafts an answer by the register as this node knows it, and logs it; when the register turns out to be another by then,
     * asks whether the system is still let in, and drafts again.
     */
    private <T> T answered(PartnerSystem asker, Function<Evaluator, Draft<T>> drafting) {
        PartnerSystem system = asker;
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            Grounds grounds = phrasebook.grounds();
            Draft<T> draft = drafting.apply(new Evaluator(grounds, system, clock.instant()));
            if (log.write(system, draft.entries(), grounds.state())) {
                return draft.answer();
            }
            system = systems.getObject().again();
        }
        throw new TooBusy();
    }

    /** @param traceparent of the request as a whole, when it had one */
    public Reading<byte[]> evaluate(PartnerSystem asker, AccessRequest request, Optional<String> traceparent) {
        String trace = trace(traceparent);
        return answered(asker, evaluator -> switch (evaluated(evaluator, request, trace)) {
            case Reading.Faulty<Evaluated>(Fault fault) -> new Draft<>(new Reading.Faulty<>(fault), List.of());
            case Reading.Readable<Evaluated>(Evaluated evaluated) ->
                new Draft<>(new Reading.Readable<>(evaluated.answer()), List.of(evaluated.entry()));
        });
    }

    private static String trace(Optional<String> traceparent) {
        return traceparent.flatMap(RequestContext::trace).orElseGet(RequestContext::freshTrace);
    }

    private Reading<Evaluated> evaluated(Evaluator evaluator, AccessRequest request, String trace) {
        return switch (RequestContext.of(request, phrasebook.dataSubject(request), trace, evaluator.now())) {
            case Reading.Faulty<RequestContext>(Fault fault) -> new Reading.Faulty<>(fault);
            case Reading.Readable<RequestContext>(RequestContext circumstance) ->
                evaluator
                        .unnamed(circumstance)
                        .<Reading<Evaluated>>map(Reading.Faulty::new)
                        .orElseGet(() -> new Reading.Readable<>(evaluator.evaluate(request, circumstance)));
        };
    }

    /** A request that could not be read: nothing is decided, and told only to who is let in still. */
    public <T> Reading<T> unread(PartnerSystem asker, Fault fault) {
        return answered(asker, _ -> new Draft<>(new Reading.Faulty<>(fault), List.of()));
    }

    /** Several at once, until their semantic says stop. */
    public byte[] evaluate(PartnerSystem asker, Batch.Several batch, Optional<String> traceparent) {
        String trace = trace(traceparent);
        return answered(asker, evaluator -> drafted(evaluator, batch, trace));
    }

    private Draft<byte[]> drafted(Evaluator evaluator, Batch.Several batch, String trace) {
        List<byte[]> answers = new ArrayList<>(batch.evaluations().size());
        List<DecisionLog.Entry> entries = new ArrayList<>(batch.evaluations().size());
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
        return new Draft<>(Answers.several(answers), entries);
    }

    private Reading<Evaluated> evaluated(Evaluator evaluator, Reading<AccessRequest> request, String trace) {
        return switch (request) {
            case Reading.Faulty<AccessRequest>(Fault fault) -> new Reading.Faulty<>(fault);
            case Reading.Readable<AccessRequest>(AccessRequest readable) -> evaluated(evaluator, readable, trace);
        };
    }

    /** A page of all that would be permitted now, of what the mapping or the covenant can list. */
    public Reading<byte[]> search(PartnerSystem asker, SearchRequest search, Optional<String> traceparent) {
        AccessRequest request = search.request();
        return switch (RequestContext.of(
                request, phrasebook.dataSubject(request), trace(traceparent), clock.instant())) {
            case Reading.Faulty<RequestContext>(Fault fault) -> unread(asker, fault);
            case Reading.Readable<RequestContext>(RequestContext circumstance) ->
                answered(asker, evaluator -> page(evaluator, asker.id(), search, circumstance));
        };
    }

    private Draft<Reading<byte[]>> page(
            Evaluator evaluator, UUID asker, SearchRequest search, RequestContext circumstance) {
        Optional<Phrasebook.Open> open = evaluator.at(circumstance);
        Optional<Fault> unnamed = evaluator.unnamed(circumstance);
        if (unnamed.isPresent()) {
            return new Draft<>(new Reading.Faulty<>(unnamed.get()), List.of());
        }
        String hash = open.map(o -> o.asOf().covenant().covenant().hash()).orElse("");
        PageTokens.Question question = new PageTokens.Question(asker, hash, search.fingerprint());
        Optional<PageTokens.Position> after = Optional.ofNullable(search.token())
                .filter(token -> !token.isEmpty())
                .map(token -> tokens.open(token, question).orElse(PageTokens.Position.NONE));
        if (after.filter(PageTokens.Position.NONE::equals).isPresent()) {
            return new Draft<>(new Reading.Faulty<>(new Fault("page.token", Fault.Kind.NOT_FROM_HERE)), List.of());
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
        return new Draft<>(
                new Reading.Readable<>(Answers.page(search.searched(), all.subList(from, to), next, all.size())),
                List.of(entry(search, circumstance, hash, claimed, to - from)));
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

    private static DecisionLog.Entry entry(
            SearchRequest search, RequestContext circumstance, String hash, String claimed, int found) {
        DecisionLine line = new DecisionLine(
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
        return new DecisionLog.Entry(line, circumstance.subject());
    }
}
