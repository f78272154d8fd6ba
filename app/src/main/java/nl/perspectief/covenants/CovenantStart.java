package nl.perspectief.covenants;

import nl.perspectief.shared.Meanwhile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Ends what a version that took effect no longer permits, before the first request; compiling the covenant takes a while. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class CovenantStart {
    @Bean
    Meanwhile covenantInOrder(CovenantSwitch change) {
        return Meanwhile.begin(change::carryOut);
    }
}
