package nl.perspectief.covenants;

import java.time.Clock;
import nl.perspectief.organisations.OwnerDatabase;
import nl.perspectief.shared.Meanwhile;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Brings register and flow table in order before the first request. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class CovenantStart {
    /** After the migrations, which the first parameter waits for; compiling the covenant takes a while. */
    @Bean
    Meanwhile covenantInOrder(
            FlywayMigrationInitializer migrated,
            OwnerDatabase owner,
            FlowTable flows,
            CovenantSwitch change,
            Clock clock,
            @Value("${perspectief.demo}") boolean demo) {
        return Meanwhile.begin(() -> {
            if (demo) {
                DemoCovenant.register(owner, Registers.day(clock.instant()));
            }
            flows.remake();
            change.carryOut();
        });
    }
}
