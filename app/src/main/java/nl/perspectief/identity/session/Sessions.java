package nl.perspectief.identity.session;

import nl.perspectief.identity.seal.SessionKey;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.session.security.SpringSessionBackedSessionRegistry;

/** Sessions in PostgreSQL, for every node the same. */
@Configuration(proxyBeanMethods = false)
class Sessions {
    /**
     * Spring Session's own, in an order: it takes rows that follow on each other for one session, and PostgreSQL may mix them,
     * which loses attributes.
     */
    private static final String OF_PERSON = """
            SELECT S.PRIMARY_ID, S.SESSION_ID, S.CREATION_TIME, S.LAST_ACCESS_TIME, S.MAX_INACTIVE_INTERVAL,
                   SA.ATTRIBUTE_NAME, SA.ATTRIBUTE_BYTES
              FROM %TABLE_NAME% S
              LEFT JOIN %TABLE_NAME%_ATTRIBUTES SA ON S.PRIMARY_ID = SA.SESSION_PRIMARY_ID
             WHERE S.PRINCIPAL_NAME = ? ORDER BY S.PRIMARY_ID""";

    /** Spring Session also ends what it finds to be over; that is left to SessionCleanup, which tells of it. */
    private static final String END_ONE_THAT_LIVES = """
            DELETE FROM %TABLE_NAME%
             WHERE SESSION_ID = ? AND EXPIRY_TIME >= extract(epoch FROM clock_timestamp()) * 1000""";

    /**
     * Spring Session's own, which writes at every page when that was. Twenty seconds between two of those is near enough, and what
     * writes nothing waits for no disk: of two durable commits a page one is left. A session may end that much sooner.
     */
    private static final String WHEN_ENOUGH_CHANGED = """
            UPDATE %TABLE_NAME% S
               SET SESSION_ID = N.ID, LAST_ACCESS_TIME = N.LAST, MAX_INACTIVE_INTERVAL = N.IDLE, EXPIRY_TIME = N.EXPIRY,
                   PRINCIPAL_NAME = N.PRINCIPAL
              FROM (SELECT ?::bpchar AS ID, ?::bigint AS LAST, ?::int AS IDLE, ?::bigint AS EXPIRY, ?::varchar AS PRINCIPAL,
                           ?::bpchar AS KEY) N
             WHERE S.PRIMARY_ID = N.KEY
               AND (S.LAST_ACCESS_TIME <= N.LAST - 20000 OR S.LAST_ACCESS_TIME > N.LAST
                    OR (S.SESSION_ID, S.MAX_INACTIVE_INTERVAL, S.PRINCIPAL_NAME)
                        IS DISTINCT FROM (N.ID, N.IDLE, N.PRINCIPAL))""";

    /** Two requests of one session that write at the same time do not trip over each other. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsOnPostgres() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sealedSessions(SessionKey key) {
        return sessions -> {
            sessions.setConversionService(new SealedAttributes(key).conversions());
            sessions.setUpdateSessionQuery(WHEN_ENOUGH_CHANGED);
            sessions.setDeleteSessionQuery(END_ONE_THAT_LIVES);
            sessions.setListSessionsByPrincipalNameQuery(OF_PERSON);
        };
    }

    /** It stands in the chains, after the session is there, and not before all of them once more. */
    @Bean
    FilterRegistrationBean<SessionTerm> sessionTermInChainsOnly(SessionTerm term) {
        FilterRegistrationBean<SessionTerm> registration = new FilterRegistrationBean<>(term);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    <S extends Session> SessionRegistry sessionRegistry(FindByIndexNameSessionRepository<S> sessions) {
        return new SpringSessionBackedSessionRegistry<>(sessions);
    }
}
