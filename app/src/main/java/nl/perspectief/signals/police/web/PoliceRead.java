package nl.perspectief.signals.police.web;

import java.util.List;
import nl.perspectief.covenant.vocabulary.Ground;
import nl.perspectief.organisations.Professional;
import nl.perspectief.sharing.disclosure.Received;
import nl.perspectief.signals.police.PoliceSummary;
import org.jspecify.annotations.Nullable;

/**
 * What the police told, as who weighs reads it.
 *
 * @param asked absent as long as nobody was asked
 * @param officer who was asked; absent when nobody was, or when no longer known
 * @param given absent as long as nothing can be read
 * @param grounds the law by which it was given, as the covenant names it
 * @param articles where the covenant says so
 * @param possible whether it can be asked now
 */
public record PoliceRead(
        @Nullable PoliceSummary asked,
        @Nullable Professional officer,
        @Nullable Received given,
        List<Ground> grounds,
        List<String> articles,
        boolean possible) {
    /** Whether there is anything to say of it. */
    public boolean speaks() {
        return asked != null || possible;
    }

    /** Whether it tells of another day than the contact that was asked about. */
    public boolean otherDay() {
        return asked != null
                && given != null
                && !asked.contactOn().equals(given.item().observedOn());
    }
}
