package nl.perspectief.access;

import java.net.URI;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.authzen.protocol.AccessRequest;
import nl.perspectief.authzen.protocol.Fault;
import nl.perspectief.authzen.protocol.Reading;
import nl.perspectief.shared.CleanText;
import org.jspecify.annotations.Nullable;

/**
 * What a request says besides its question, after the NLGov profile: as of when, under which trace, for which activity of
 * the asker's register, about whom, and which of the covenants in force is asked.
 */
record RequestContext(
        Instant asOf,
        String trace,
        @Nullable String activity,
        @Nullable UUID subject,
        @Nullable String covenant) {
    /** Version 00 is these four and nothing more; a version to come may go on after another hyphen; ff is none. */
    private static final Pattern TRACEPARENT =
            Pattern.compile("(?:00-(?<trace>[0-9a-f]{32})-(?<parent>[0-9a-f]{16})-[0-9a-f]{2}"
                    + "|(?!00|ff)[0-9a-f]{2}-(?<later>[0-9a-f]{32})-(?<from>[0-9a-f]{16})-[0-9a-f]{2}(?:-[!-~]*)?)");

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern NOTHING = Pattern.compile("0+");
    private static final int TRACE_BYTES = 16;
    private static final int LONGEST_URI = 512;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    /**
     * @param subject as given, where the mapping says a person is named
     * @param trace of the request as a whole, when it does not name one itself
     */
    static Reading<RequestContext> of(AccessRequest request, Optional<String> subject, String trace, Instant now) {
        Optional<String> time = request.setting().value("time");
        Optional<Instant> asOf = time.isEmpty() ? Optional.of(now) : time.flatMap(RequestContext::moment);
        String activity = request.action().properties().get("processing_activity_id");
        if (asOf.isEmpty()) {
            return new Reading.Faulty<>(new Fault("context.time", Fault.Kind.NOT_A_TIME));
        }
        if (activity != null && !isUri(activity)) {
            return new Reading.Faulty<>(new Fault("action.properties.processing_activity_id", Fault.Kind.NOT_A_URI));
        }
        if (subject.isPresent() && !UUID_TEXT.matcher(subject.get()).matches()) {
            return new Reading.Faulty<>(new Fault("data_subject_id", Fault.Kind.NOT_A_UUID));
        }
        String own = request.setting()
                .value("traceparent")
                .flatMap(RequestContext::trace)
                .orElse(trace);
        return new Reading.Readable<>(new RequestContext(
                asOf.get(),
                own,
                activity,
                subject.map(UUID::fromString).orElse(null),
                request.setting().value("covenant").orElse(null)));
    }

    private static Optional<Instant> moment(String written) {
        try {
            return Optional.of(OffsetDateTime.parse(written).toInstant())
                    .filter(moment -> moment.isAfter(EARLIEST) && moment.isBefore(LATEST));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static boolean isUri(String written) {
        try {
            return written.length() <= LONGEST_URI
                    && CleanText.of(written).equals(written)
                    && URI.create(written).isAbsolute();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    /** The trace id of a W3C {@code traceparent}; none when it is not one, as that standard asks. */
    static Optional<String> trace(String traceparent) {
        Matcher found = TRACEPARENT.matcher(traceparent);
        if (!found.matches()) {
            return Optional.empty();
        }
        String trace = either(found, "trace", "later");
        String parent = either(found, "parent", "from");
        return NOTHING.matcher(trace).matches() || NOTHING.matcher(parent).matches()
                ? Optional.empty()
                : Optional.of(trace);
    }

    private static String either(Matcher found, String one, String other) {
        String first = found.group(one);
        return first == null ? found.group(other) : first;
    }

    static String freshTrace() {
        byte[] bytes = new byte[TRACE_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
