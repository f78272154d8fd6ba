package nl.perspectief.boot;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Time as a dependency, and the check that the application's database role can bypass nothing. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    private static final String POWERS = """
            SELECT r.rolsuper OR r.rolbypassrls
                   OR EXISTS (SELECT FROM pg_class c WHERE c.relowner = r.oid AND c.relname = 'organisation')
              FROM pg_roles r WHERE r.rolname = current_user""";

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Starting with a role that owns the tables or may bypass row-level security would make every wall a drawing. */
    @Bean
    InitializingBean applicationRoleIsPowerless(DataSource database) {
        return () -> {
            if (Boolean.TRUE.equals(
                    JdbcClient.create(database).sql(POWERS).query(Boolean.class).single())) {
                throw new IllegalStateException("the application's database role is superuser, owner of the tables or"
                        + " may bypass row-level security; give --database-user a role that may not");
            }
        };
    }
}
