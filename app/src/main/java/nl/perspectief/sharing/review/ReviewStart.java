package nl.perspectief.sharing.review;

import nl.perspectief.shared.BackgroundStart;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Reviews the shares of the days that were missed, before the first request; compiling the covenant takes a while. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class ReviewStart {
    @Bean
    BackgroundStart sharesInOrder(ShareReviews reviews) {
        return BackgroundStart.begin(reviews::carryOut);
    }
}
