package nl.perspectief.installation;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Time as a dependency. Only who starts the application from code can give another clock: no text becomes one. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
    @Bean
    Clock clock(Environment settings) {
        return settings.getProperty("perspectief.clock", Clock.class, Clock.systemUTC());
    }
}
