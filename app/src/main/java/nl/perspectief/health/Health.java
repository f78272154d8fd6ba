package nl.perspectief.health;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whether this node can serve. Asking costs nothing: the database is asked by {@link DatabaseWatch}, not here. */
@Component
public class Health {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final DatabaseWatch watch;
    private final Disk disk;
    private final Clock clock;
    private volatile Instant full = Instant.MIN;

    Health(DatabaseWatch watch, Disk disk, Clock clock) {
        this.watch = watch;
        this.disk = disk;
        this.clock = clock;
    }

    /** Each thing that is needed, by its name, and whether it is good. */
    public Map<String, Boolean> parts() {
        DatabaseWatch.Standing standing = watch.standing();
        Map<String, Boolean> parts = new LinkedHashMap<>();
        parts.put("database", standing != DatabaseWatch.Standing.AWAY);
        parts.put("schema", standing == DatabaseWatch.Standing.GOOD);
        parts.put("schijf", disk.hasRoom() && full.isBefore(clock.instant().minus(REMEMBERED)));
        return parts;
    }

    /** The names of what is not good. A database that is away has no tables either; that is not said twice. */
    public List<String> wrong() {
        Map<String, Boolean> parts = parts();
        return parts.entrySet().stream()
                .filter(part -> !part.getValue())
                .map(Map.Entry::getKey)
                .filter(name -> !name.equals("schema") || Boolean.TRUE.equals(parts.get("database")))
                .toList();
    }

    /** Something failed beneath a request: a database elsewhere tells only so that its disk is full. */
    public void note(Throwable failure) {
        if (Unavailable.diskFull(failure)) {
            full = clock.instant();
        }
    }
}
