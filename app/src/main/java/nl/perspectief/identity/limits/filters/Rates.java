package nl.perspectief.identity.limits.filters;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import nl.perspectief.identity.limits.Address;
import nl.perspectief.identity.limits.Limits;
import org.springframework.stereotype.Component;

/** A token bucket for each address at each door, in the memory of this node. The least used are forgotten first. */
@Component
class Rates {
    private static final int MOST = 100_000;
    private static final Duration FULL_AGAIN = Duration.ofMinutes(1);

    private final LoadingCache<Knock, Bucket> buckets;

    private record Knock(Door door, Address address) {}

    Rates(Limits limits) {
        buckets = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterAccess(FULL_AGAIN.multipliedBy(2))
                .build(knock -> bucket(knock.door().perMinute(limits)));
    }

    private static Bucket bucket(int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, FULL_AGAIN))
                .build();
    }

    /** Takes one; how long to wait for it when there is none, zero when there was. */
    Duration take(Door door, Address address) {
        ConsumptionProbe probe = buckets.get(new Knock(door, address)).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Duration.ZERO : Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    /** Gives back what was taken for an attempt that turned out right. */
    void giveBack(Door door, Address address) {
        buckets.get(new Knock(door, address)).addTokens(1);
    }
}
