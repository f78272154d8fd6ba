package nl.perspectief.attachments;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.attachments.content.Cleaned;
import nl.perspectief.attachments.content.Cleaning;
import nl.perspectief.attachments.scanning.Scanned;
import nl.perspectief.attachments.scanning.VirusScanner;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.Audit;
import nl.perspectief.audit.AuditEvent;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.audit.security.Origin;
import nl.perspectief.audit.security.SecurityCode;
import nl.perspectief.audit.security.SecurityEvent;
import nl.perspectief.audit.security.SecurityTrail;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.Ids;
import org.springframework.stereotype.Component;

/**
 * Photos and papers that hang on a file. Who sees the file at the organisation that added them sees them, and nobody else; they go with
 * the file. Whoever calls this found the file first, as its kind does.
 */
@Component
public class Attachments {
    /** On one file, at most. */
    public static final int MOST = 5;

    /** Bytes of one organisation in a day, at most. */
    public static final long MOST_A_DAY = 500L * 1024 * 1024;

    private final Transactions transactions;
    private final JdbcAttachments rows;
    private final VirusScanner scanner;
    private final CleaningPlaces places;
    private final Audit audit;
    private final SecurityTrail security;
    private final Clock clock;

    Attachments(
            Transactions transactions,
            JdbcAttachments rows,
            VirusScanner scanner,
            CleaningPlaces places,
            Audit audit,
            SecurityTrail security,
            Clock clock) {
        this.transactions = transactions;
        this.rows = rows;
        this.scanner = scanner;
        this.places = places;
        this.audit = audit;
        this.security = security;
        this.clock = clock;
    }

    /** What hangs on a file, in the order in which it came; noted with looking at the file itself. */
    public List<Attachment> of(Acting acting, UUID file) {
        return transactions.as(acting, () -> rows.of(file));
    }

    /**
     * Adds a file, made anew. What the scanner finds in it is looked for before anything here reads it.
     *
     * @param name as a browser tells it
     */
    public Attaching add(Acting acting, AttachedTo to, String name, byte[] file) {
        return switch (scanner.look(file)) {
            case Scanned.Found(String found) -> {
                security.note(
                        SecurityEvent.of(SecurityCode.FILE_REFUSED, "VIRUS", new Origin(null, null, acting.trace()))
                                .by(acting.professionalId()));
                yield new Attaching.Harmful(found);
            }
            case Scanned.NotLooked() when scanner.required() -> new Attaching.NotLooked();
            case Scanned.NotLooked() -> cleaned(acting, to, name, file, false);
            case Scanned.Clean() -> cleaned(acting, to, name, file, true);
        };
    }

    private Attaching cleaned(Acting acting, AttachedTo to, String name, byte[] file, boolean scanned) {
        Cleaned outcome =
                places.in(acting.professionalId(), () -> Cleaning.of(file)).orElse(null);
        return switch (outcome) {
            case null -> new Attaching.NoPlace();
            case Cleaned.Refused(Cleaned.Why why) -> new Attaching.Unfit(why);
            case Cleaned.Clean clean -> transactions.as(acting, () -> kept(acting, to, name, clean, scanned));
        };
    }

    private Attaching kept(Acting acting, AttachedTo to, String name, Cleaned.Clean clean, boolean scanned) {
        rows.hold(to.file().id());
        List<Attachment> there = rows.of(to.file().id());
        if (there.size() >= MOST) {
            return new Attaching.Full();
        }
        if (rows.addedToday() + clean.bytes().length > MOST_A_DAY) {
            return new Attaching.EnoughToday();
        }
        Instant now = clock.instant();
        FileName.Called called = FileName.of(name, to.names(), clean.kind(), there.size() + 1, DutchDays.of(now));
        Attachment header = new Attachment(
                Ids.next(now),
                called.name(),
                clean.kind(),
                clean.bytes().length,
                scanned,
                acting.professional().name(),
                now,
                true);
        rows.insert(acting, to, header, clean);
        note(acting, Action.RECORDED, header.id(), to, to.adding());
        return new Attaching.Added(header, called.otherwise());
    }

    /** One with its content, to be saved; empty also when it is not to be seen. */
    public Optional<Opened> open(Acting acting, AttachedTo to, UUID id) {
        return transactions.as(
                acting,
                () -> rows.one(to.file().id(), id).map(header -> {
                    note(acting, Action.LOOKED, id, to, to.looking());
                    return new Opened(header, rows.content(id));
                }));
    }

    /** The small picture of one: enough to know a face by, so that looking at it is noted too; empty when there is none to see. */
    public Optional<byte[]> preview(Acting acting, AttachedTo to, UUID id) {
        return transactions.as(acting, () -> {
            Optional<byte[]> small = rows.preview(to.file().id(), id);
            small.ifPresent(_ -> note(acting, Action.LOOKED, id, to, to.looking()));
            return small;
        });
    }

    /** Takes one away for good; whether who acts might. */
    public boolean remove(Acting acting, AttachedTo to, UUID id) {
        return transactions.as(acting, () -> {
            boolean gone = rows.delete(to.file().id(), id);
            if (gone) {
                note(acting, Action.DESTROYED, id, to, to.adding());
            }
            return gone;
        });
    }

    private void note(Acting acting, Action action, UUID id, AttachedTo to, ProcessingActivity activity) {
        audit.note(acting, AuditEvent.done(action, ObjectType.ATTACHMENT, id), activity, List.of(to.subject()));
    }

    /** An attachment with its content. */
    public record Opened(Attachment header, byte[] content) {
        @Override
        public String toString() {
            return "Opened[not for logs]";
        }
    }
}
