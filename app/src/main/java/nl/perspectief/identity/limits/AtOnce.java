package nl.perspectief.identity.limits;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** How many requests of each address are being served; an address with none takes no memory. */
public final class AtOnce {
    private final ConcurrentMap<Address, Integer> inside = new ConcurrentHashMap<>();
    private final int most;

    public AtOnce(int most) {
        this.most = most;
    }

    /** Counts one in, also when it is one too many: {@link #leave} counts it out in either case. */
    public boolean enter(Address address) {
        return inside.merge(address, 1, Integer::sum) <= most;
    }

    public void leave(Address address) {
        inside.computeIfPresent(address, (_, number) -> number == 1 ? null : number - 1);
    }
}
