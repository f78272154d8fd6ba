package nl.perspectief.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import nl.perspectief.authzen.answers.AnswerWriter;
import nl.perspectief.authzen.mapping.Mapping;
import nl.perspectief.authzen.mapping.Wording;
import nl.perspectief.authzen.protocol.AccessRequest;
import nl.perspectief.covenant.engine.CompiledCovenant;
import nl.perspectief.organisations.RegisterState;
import nl.perspectief.register.Covenants;
import nl.perspectief.register.asof.CovenantAsOf;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/**
 * Which covenant answers, and in whose words it is asked. {@code perspectief.authzen.covenant} names the only
 * covenant that answers, otherwise a request names one when several are in force; {@code perspectief.authzen.mapping} is a file with a mapping, otherwise the
 * covenant's own words are used.
 */
@Component
class Phrasebook {
    private final Covenants covenants;
    private final RegisterState register;
    private final String covenant;
    private final Mapping mapping;
    private final ConcurrentMap<String, Phrases> byHash = new ConcurrentHashMap<>();
    private volatile @Nullable Grounds grounds;

    Phrasebook(
            Covenants covenants,
            RegisterState register,
            ResourceLoader files,
            @Value("${perspectief.authzen.covenant:}") String covenant,
            @Value("${perspectief.authzen.mapping:}") String mapping) {
        this.covenants = covenants;
        this.register = register;
        this.covenant = covenant;
        this.mapping = mapping.isEmpty() ? Mapping.standard() : read(files, mapping);
    }

    private static Mapping read(ResourceLoader files, String location) {
        try {
            return Mapping.read(files.getResource(location).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is made once for a covenant. */
    private record Phrases(Wording wording, AnswerWriter writer) {}

    /** A covenant as it stands, and how to talk about it. */
    record Open(CovenantAsOf asOf, Wording wording, AnswerWriter writer) {}

    /** What was read since the register became as it is, as far as this node knows. */
    Grounds grounds() {
        long state = register.known();
        Grounds now = grounds;
        if (now == null || now.state() != state) {
            now = new Grounds(state, this);
            grounds = now;
        }
        return now;
    }

    /** All that can be asked at one moment, by the id of the covenant and as the register is now. */
    Map<String, Open> at(Instant moment) {
        Map<String, Open> open = new LinkedHashMap<>();
        covenants.regimes(moment).stream()
                .filter(regime -> covenant.isEmpty() || covenant.equals(regime))
                .flatMap(regime -> covenants.asOf(regime, moment).stream())
                .forEach(asOf -> open.put(asOf.covenant().covenant().id(), open(asOf)));
        return open;
    }

    private Open open(CovenantAsOf asOf) {
        Phrases phrases = byHash.computeIfAbsent(asOf.covenant().covenant().hash(), _ -> phrases(asOf.covenant()));
        return new Open(asOf, phrases.wording(), phrases.writer());
    }

    private Phrases phrases(CompiledCovenant compiled) {
        return new Phrases(new Wording(mapping, compiled.covenant()), new AnswerWriter(compiled));
    }

    /** The person named in a request; where that stands does not depend on the covenant. */
    Optional<String> dataSubject(AccessRequest request) {
        return mapping.dataSubject(request);
    }
}
