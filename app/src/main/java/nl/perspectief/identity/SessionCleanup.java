package nl.perspectief.identity;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.stereotype.Component;

/** Removes sessions that ended. Scheduled as all other work, and not by the library, which cannot do without a database. */
@Component
class SessionCleanup {
    private final JdbcIndexedSessionRepository sessions;

    SessionCleanup(JdbcIndexedSessionRepository sessions) {
        this.sessions = sessions;
    }

    @Scheduled(cron = "30 * * * * *")
    void run() {
        sessions.cleanUpExpiredSessions();
    }
}
