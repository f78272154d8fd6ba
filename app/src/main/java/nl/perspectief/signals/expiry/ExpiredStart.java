package nl.perspectief.signals.expiry;

import nl.perspectief.shared.BackgroundStart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What expired while nothing ran is destroyed before the first request. */
@Configuration(proxyBeanMethods = false)
class ExpiredStart {
    @Bean
    BackgroundStart expiredSignalsDestroyed(ExpiredSignals signals) {
        return BackgroundStart.begin(signals::carryOut);
    }
}
