package nl.perspectief.identity.session;

import java.time.Clock;
import nl.perspectief.identity.SessionEnded;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Removes sessions that were not used for too long, and tells of each that somebody had: the node that removes it, so that one
 * line is written however many nodes there are. Scheduled as all other work, and not by the library, which cannot do without a
 * database and tells of nothing.
 */
@Component
class SessionCleanup {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    SessionCleanup(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
    }

    @Scheduled(cron = "30 * * * * *")
    void run() {
        jdbc
                .sql("DELETE FROM spring_session WHERE expiry_time < :now RETURNING principal_name")
                .param("now", clock.millis())
                .query((row, _) -> String.valueOf(row.getString(1)))
                .list()
                .stream()
                .filter(subject -> !subject.equals("null"))
                .forEach(subject -> events.publishEvent(new SessionEnded(subject, SessionEnded.Reason.IDLE)));
    }
}
