package nl.perspectief.identity.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import nl.perspectief.audit.security.SecurityCode;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was done with somebody's mandate is told to that one, and stands in the log of the organisation. */
@Component
class PeopleTold {
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PeopleTold(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.clock = clock;
    }

    /** Within the transaction of the deed. @param what the word of the notice */
    void of(Acting acting, UUID who, SecurityCode code, String what) {
        Instant now = clock.instant();
        jdbc.sql("SELECT tell_colleague(?, ?, ?, ?)")
                .params(Ids.next(now), who, what, Timestamp.from(now))
                .query((_, _) -> Boolean.TRUE)
                .single();
        noted(acting, who, code);
    }

    /** Only in the log, of somebody who comes here no more, or has nothing to know. */
    void noted(Acting acting, UUID who, SecurityCode code) {
        events.publishEvent(new PeopleChanged(who, acting.professionalId(), acting.has(Role.ADMINISTRATOR), code));
    }
}
