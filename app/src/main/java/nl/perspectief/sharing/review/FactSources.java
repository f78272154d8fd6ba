package nl.perspectief.sharing.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.UUID;
import nl.perspectief.register.facts.Circumstances;
import nl.perspectief.register.facts.FactLog;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.review.FactSource.Recorded;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All sources of facts that there are, asked as one. */
final class FactSources {
    private static final List<FactSource> ALL =
            ServiceLoader.load(FactSource.class, FactSource.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .toList();

    private FactSources() {}

    /** For every share; one that rests on no file has nothing recorded beside itself, and keeps the facts it was given with. */
    static Map<UUID, Recorded> of(JdbcClient jdbc, Collection<Disclosure> shares) {
        Map<UUID, Recorded> facts = new HashMap<>();
        ALL.forEach(source -> facts.putAll(source.of(jdbc, shares)));
        for (Disclosure share : shares) {
            facts.computeIfAbsent(share.id(), _ -> {
                Circumstances given = FactLog.read(share.facts());
                return _ -> given;
            });
        }
        return facts;
    }
}
