package nl.perspectief.signals.intake.rest;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** How often one system may ask, whichever address it comes from; in the memory of this node. */
@Component
class IntakeRate {
    /** More than all professionals of an organisation type in a minute. */
    static final int PER_MINUTE = 60;

    private static final int MOST = 10_000;
    private static final Duration FULL_AGAIN = Duration.ofMinutes(1);

    private final LoadingCache<UUID, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(FULL_AGAIN.multipliedBy(2))
            .build(_ -> Bucket.builder()
                    .addLimit(limit -> limit.capacity(PER_MINUTE).refillGreedy(PER_MINUTE, FULL_AGAIN))
                    .build());

    /** Takes one; how many seconds to wait for it when there is none, zero when there was. */
    long take(UUID system) {
        ConsumptionProbe probe = buckets.get(system).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? 0
                : Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
    }
}
