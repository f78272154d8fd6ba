package nl.perspectief.casework.informing;

import java.time.LocalDate;
import java.util.UUID;
import nl.perspectief.register.facts.Consent;
import nl.perspectief.shared.Age;
import org.jspecify.annotations.Nullable;

/**
 * One person who is told of a case and asked, for who leads the case. No address and no number: a first name at most.
 *
 * @param organisation of a guardian that is one
 * @param heard absent as long as this person knows nothing
 * @param putOff absent when nobody decided to wait
 * @param reply absent as long as nobody asked
 * @param version goes up with every change
 */
public record PersonLine(
        UUID id,
        Relation relation,
        @Nullable String firstName,
        @Nullable String organisation,
        Authority authority,
        @Nullable Heard heard,
        @Nullable PutOff putOff,
        @Nullable Reply reply,
        int version) {
    /** The longest first name, and the longest name of an organisation. */
    public static final int LONGEST_NAME = 60;

    public PersonLine {
        if (heard != null && putOff != null) {
            throw new IllegalArgumentException("who was told is not still to be told");
        }
    }

    /** Somebody of whom nothing is recorded yet. */
    public static PersonLine fresh(UUID id, Relation relation, Authority authority) {
        return new PersonLine(id, relation, null, null, authority, null, null, null, 1);
    }

    public boolean youth() {
        return relation == Relation.YOUTH;
    }

    /** Whether telling or asking this person matters at an age: also when a birth date known in part leaves that open. */
    public boolean counts(@Nullable Age age) {
        return youth() ? Whose.youthMay(age) : authority != Authority.NO && Whose.parentsMay(age);
    }

    public Concerned concerned() {
        return new Concerned(
                youth(),
                authority,
                heard == null ? null : heard.on(),
                putOff == null ? null : putOff.until(),
                reply == null ? Consent.Answer.NOT_ASKED : reply.said().counts());
    }

    /** Whether consent of this person is asked at an age and not given. */
    public boolean lacks(@Nullable Age age) {
        return counts(age) && (reply == null || reply.said() != Reply.Said.CONSENTS);
    }

    /** Whether nothing was told, decided or answered. */
    public boolean blank() {
        return heard == null && putOff == null && reply == null;
    }

    public PersonLine told(Heard now) {
        return new PersonLine(id, relation, firstName, organisation, authority, now, null, reply, version);
    }

    public PersonLine later(PutOff now) {
        return new PersonLine(id, relation, firstName, organisation, authority, null, now, reply, version);
    }

    public PersonLine untold() {
        return new PersonLine(id, relation, firstName, organisation, authority, null, null, reply, version);
    }

    public PersonLine replied(@Nullable Reply now) {
        return new PersonLine(id, relation, firstName, organisation, authority, heard, putOff, now, version);
    }

    /** Consent given on a day; without one, what was given before is taken back, and the rest stays. */
    PersonLine agreedSince(@Nullable LocalDate day, @Nullable Way way, LocalDate today) {
        if (day != null) {
            boolean same = reply != null
                    && reply.said() == Reply.Said.CONSENTS
                    && reply.on().equals(day);
            return same ? this : replied(new Reply(Reply.Said.CONSENTS, day, way));
        }
        return reply != null && reply.said() == Reply.Said.CONSENTS
                ? replied(new Reply(Reply.Said.WITHDREW, today, way))
                : this;
    }
}
