package nl.perspectief.authzen.protocol;

import nl.perspectief.authzen.protocol.Fault.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads requests of the AuthZEN Authorization API 1.0, token by token, within bounds on nesting and length. Unknown
 * fields are passed over; a known field that stands there twice is a fault, because two readers could choose differently.
 */
public final class RequestReader {
    /** The most evaluations in one request. */
    public static final int MOST_EVALUATIONS = 200;

    private static final int DEEPEST = 24;
    private static final int LONGEST_TEXT = 4_096;
    private static final int LONGEST_NAME = 256;
    private static final int LONGEST_NUMBER = 64;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_NAME)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    private RequestReader() {}

    /** A request of the evaluation endpoint. */
    public static Reading<AccessRequest> evaluation(byte[] body) {
        return read(body, draft -> draft.evaluation(draft));
    }

    /** A request of the evaluations endpoint. */
    public static Reading<Batch> evaluations(byte[] body) {
        return read(body, Draft::batch);
    }

    /** A request of one of the search endpoints. */
    public static Reading<SearchRequest> search(byte[] body, Searched searched) {
        return read(body, draft -> draft.search(searched));
    }

    private interface Finish<T> {
        T of(Draft draft) throws Unreadable;
    }

    private static <T> Reading<T> read(byte[] body, Finish<T> finish) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), body)) {
            return new Reading.Readable<>(finish.of(new DraftReader(json).whole()));
        } catch (Unreadable e) {
            return new Reading.Faulty<>(e.fault);
        } catch (JacksonException _) {
            return new Reading.Faulty<>(new Fault("", Kind.NOT_JSON));
        }
    }
}
