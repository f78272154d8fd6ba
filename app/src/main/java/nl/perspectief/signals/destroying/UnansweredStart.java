package nl.perspectief.signals.destroying;

import nl.perspectief.shared.BackgroundStart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What became due while nothing ran is destroyed before the first request. */
@Configuration(proxyBeanMethods = false)
class UnansweredStart {
    @Bean
    BackgroundStart unansweredSignalsDestroyed(UnansweredSignals signals) {
        return BackgroundStart.begin(signals::carryOut);
    }
}
