package nl.perspectief.organisations;

import java.time.Clock;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the demo partnership in place before the first request. */
@Configuration(proxyBeanMethods = false)
class OrganisationsStart {
    /** After the migrations, which the first parameter waits for. */
    @Bean
    InitializingBean partnershipInOrder(
            FlywayMigrationInitializer migrated,
            OwnerDatabase owner,
            Clock clock,
            @Value("${perspectief.demo}") boolean demo) {
        return () -> {
            if (demo) {
                owner.inTransaction(connection -> new DemoPartnership(connection, clock.instant()).register());
            }
        };
    }
}
