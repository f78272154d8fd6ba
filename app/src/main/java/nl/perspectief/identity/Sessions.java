package nl.perspectief.identity;

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
    /** Two requests of one session that write at the same time do not trip over each other. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsOnPostgres() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> sealedSessions(SessionKey key) {
        return sessions -> sessions.setConversionService(new SealedAttributes(key).conversions());
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
