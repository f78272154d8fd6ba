package nl.perspectief.drafts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.AuditEvent;
import nl.perspectief.audit.AuditTrail;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.identity.seal.Seal;
import nl.perspectief.identity.seal.SessionKey;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.organisations.forms.SentForm;
import nl.perspectief.organisations.forms.SentForms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What people are typing, one for each form, sealed and for who types it alone. It goes in the transaction in which the form is taken
 * in, after a week, and when who typed it has no role any more. The trail says that something was kept, opened or thrown away,
 * and never what or where.
 */
@Component
public class Drafts {
    /** How long one is kept. */
    public static final Duration KEPT = Duration.ofDays(7);

    private static final int LARGEST = 100_000;
    private static final int MOST = 25;

    private final Transactions transactions;
    private final JdbcDrafts rows;
    private final SentForms sent;
    private final List<LongForm> forms;
    private final AuditTrail trail;
    private final Clock clock;
    private final Seal seal;

    Drafts(
            Transactions transactions,
            JdbcDrafts rows,
            SentForms sent,
            List<LongForm> forms,
            AuditTrail trail,
            Clock clock,
            SessionKey key) {
        this.transactions = transactions;
        this.rows = rows;
        this.sent = sent;
        this.forms = forms;
        this.trail = trail;
        this.clock = clock;
        this.seal = key.seal("drafts");
    }

    /** One that lies there. @param code of its {@link LongForm} */
    public record Line(String address, String code, Instant at) {}

    /** Keeps what stands in a form, instead of what was kept of it before. @param key of the form on the page */
    public Keeping keep(Acting acting, String address, Optional<String> key, Map<String, List<String>> fields) {
        Optional<String> sentTo = sentTo(address);
        Typed typed = Typed.of(fields);
        byte[] written = typed.written();
        if (sentTo.isEmpty()) {
            return new Keeping.Not(Keeping.Why.UNKNOWN);
        }
        if (typed.nothing()) {
            key.ifPresent(one -> emptied(acting, address, one));
            return new Keeping.Not(Keeping.Why.EMPTY);
        }
        if (written.length > LARGEST) {
            return new Keeping.Not(Keeping.Why.TOO_LARGE);
        }
        return transactions.as(acting, () -> {
            byte[] mark = mark(acting, address);
            rows.lock(mark);
            if (key.filter(one -> answered(acting, one, sentTo.get())).isPresent()) {
                return new Keeping.Not(Keeping.Why.SENT);
            }
            if (rows.otherThan(mark) >= MOST) {
                return new Keeping.Not(Keeping.Why.TOO_MANY);
            }
            Instant now = clock.instant();
            byte[] place = seal.close(name(acting, "place"), address.getBytes(UTF_8));
            if (rows.keep(
                    acting,
                    mark,
                    place,
                    seal.close(name(acting, address), written),
                    form(acting, key.orElse("")),
                    now)) {
                note(acting, Action.RECORDED);
            }
            return new Keeping.Done(now);
        });
    }

    /** Who took all words out of a form does not want them back; for an hour they can be had. */
    private void emptied(Acting acting, String address, String key) {
        transactions.run(acting, () -> {
            if (rows.drop(mark(acting, address), form(acting, key), clock.instant())) {
                note(acting, Action.DESTROYED);
            }
        });
    }

    /** A page that was slow to keep something does so after it was sent: that would bring back what was taken in. */
    private boolean answered(Acting acting, String key, String path) {
        return sent.answered(SentForm.of(key, acting.professionalId(), path, Map.of()));
    }

    /** What there is of the form on a page; opening it is reading. */
    public Unfinished open(Acting acting, String address) {
        return transactions.as(
                acting,
                () -> rows.find(mark(acting, address), clock.instant())
                        .flatMap(row -> row.dropped() ? Optional.of(row.unread(address)) : opened(acting, address, row))
                        .orElseGet(() -> Unfinished.none(address)));
    }

    private Optional<Unfinished> opened(Acting acting, String address, JdbcDrafts.Row row) {
        Optional<byte[]> typed = unsealed(acting, address, row);
        typed.ifPresent(_ -> note(acting, Action.LOOKED));
        return typed.map(written -> new Unfinished(
                address, Unfinished.State.KEPT, row.at(), Typed.read(written).fields()));
    }

    /** What another key sealed, or was damaged, is not there; it goes with its term. */
    private Optional<byte[]> unsealed(Acting acting, String what, JdbcDrafts.Row row) {
        try {
            return Optional.of(seal.open(name(acting, what), row.sealed()));
        } catch (IllegalStateException _) {
            return Optional.empty();
        }
    }

    /** Those of who acts, the latest first; without what is in them. */
    public List<Line> all(Acting acting) {
        return transactions.as(
                acting,
                () -> rows.places(clock.instant()).stream()
                        .flatMap(row ->
                                unsealed(acting, "place", row)
                                        .flatMap(place -> line(new String(place, UTF_8), row.at()))
                                        .stream())
                        .toList());
    }

    private Optional<Line> line(String address, Instant at) {
        return forms.stream()
                .filter(form -> form.sentTo(address).isPresent())
                .findFirst()
                .map(form -> new Line(address, form.code(), at));
    }

    /** Throws one away; for an hour it can be had back. Whether there was one. */
    public boolean drop(Acting acting, String address) {
        return transactions.as(
                acting,
                () -> rows.drop(mark(acting, address), null, clock.instant()) && noted(acting, Action.DESTROYED));
    }

    /** Has one back that was thrown away. Whether there was one. */
    public boolean takeBack(Acting acting, String address) {
        return transactions.as(
                acting, () -> rows.takeBack(mark(acting, address), clock.instant()) && noted(acting, Action.RECORDED));
    }

    /**
     * The form on a page was taken in, sent to this path: what was kept of that very form, or that the page began with, is in the thing itself
     * now. What was kept of another form at that address since, stays.
     *
     * @param key of the form
     * @param begun {@link Unfinished#version} of what the page began with
     */
    public void taken(Acting acting, String address, String path, @Nullable String key, @Nullable String begun) {
        if (sentTo(address).filter(path::equals).isPresent()) {
            transactions.run(acting, () -> {
                byte[] mark = mark(acting, address);
                rows.lock(mark);
                rows.delete(mark, form(acting, Objects.requireNonNullElse(key, "")), begun);
            });
        }
    }

    /** Where the form on a page is sent to; nothing when typing is not kept there. */
    public Optional<String> sentTo(String address) {
        return forms.stream().flatMap(form -> form.sentTo(address).stream()).findFirst();
    }

    /** Tells whose it is and of which page, and to who has no key of ours neither. */
    private byte[] mark(Acting acting, String address) {
        return seal.hash(name(acting, address));
    }

    /** Tells of which form on a page it is. */
    private byte[] form(Acting acting, String key) {
        return seal.hash(name(acting, "form " + key));
    }

    private static String name(Acting acting, String what) {
        return acting.professionalId() + " " + acting.organisationId() + " " + what;
    }

    private boolean noted(Acting acting, Action action) {
        note(acting, action);
        return true;
    }

    private void note(Acting acting, Action action) {
        trail.record(acting, AuditEvent.done(action, ObjectType.DRAFT, null));
    }
}
