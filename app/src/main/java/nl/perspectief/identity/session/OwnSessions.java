package nl.perspectief.identity.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import nl.perspectief.identity.SessionEnded;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions that somebody has open: to see them, to end them, and not more of them than a person uses. */
@Component
public class OwnSessions {
    private static final String HANDLE = "perspectief.session.handle";
    private static final String BROWSER = "perspectief.session.browser";
    private static final String SYSTEM = "perspectief.session.system";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final int most;
    private final ApplicationEventPublisher events;

    OwnSessions(
            FindByIndexNameSessionRepository<? extends Session> sessions,
            JdbcClient jdbc,
            Clock clock,
            @Value("${perspectief.sessions-most:10}") int most,
            ApplicationEventPublisher events) {
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.clock = clock;
        this.most = most;
        this.events = events;
    }

    /** Somebody signed in here. Once for a session, also when both issuer and application say so. */
    public void begun(HttpServletRequest request, String subject) {
        HttpSession session = request.getSession();
        if (session.getAttribute(HANDLE) == null) {
            Device device = Device.of(Objects.requireNonNullElse(request.getHeader(HttpHeaders.USER_AGENT), ""));
            session.setAttribute(HANDLE, UUID.randomUUID().toString());
            session.setAttribute(BROWSER, device.browser());
            session.setAttribute(SYSTEM, device.system());
            makeRoom(subject);
        }
    }

    /** The session that begins is not in the database before its first request has ended. */
    private void makeRoom(String subject) {
        int ended = jdbc.sql("""
                        DELETE FROM spring_session WHERE primary_id IN (
                            SELECT primary_id FROM spring_session
                             WHERE principal_name = :subject AND expiry_time > :now
                             ORDER BY creation_time DESC OFFSET :others)""")
                .param("subject", subject)
                .param("now", clock.millis())
                .param("others", most - 1)
                .update();
        if (ended > 0) {
            events.publishEvent(new SessionEnded(subject, SessionEnded.Reason.TOO_MANY));
        }
    }

    /** All of them, the one last used first. */
    public List<OwnSession> of(HttpServletRequest request, String subject) {
        String here = request.getSession().getId();
        return open(subject).stream()
                .map(session -> new OwnSession(
                        text(session, HANDLE),
                        new Device(text(session, BROWSER), text(session, SYSTEM)),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(here)))
                .filter(session -> !session.handle().isEmpty())
                .sorted(Comparator.comparing(OwnSession::lastUsed).reversed())
                .toList();
    }

    /** Ends the one with this handle, if it is of this person. */
    public void end(String subject, String handle) {
        open(subject).stream()
                .filter(session -> !handle.isEmpty() && handle.equals(text(session, HANDLE)))
                .forEach(session -> end(session, subject));
    }

    private void end(Session session, String subject) {
        sessions.deleteById(session.getId());
        events.publishEvent(new SessionEnded(subject, SessionEnded.Reason.FROM_ELSEWHERE));
    }

    /** Ends all but the one that is looked from. */
    public void endOthers(HttpServletRequest request, String subject) {
        String here = request.getSession().getId();
        open(subject).stream()
                .filter(session -> !session.getId().equals(here))
                .forEach(session -> end(session, subject));
    }

    private Collection<? extends Session> open(String subject) {
        return sessions.findByPrincipalName(subject).values();
    }

    private static String text(Session session, String name) {
        return Objects.requireNonNullElse(session.<String>getAttribute(name), "");
    }
}
