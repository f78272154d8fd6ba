package nl.perspectief.attachments;

import nl.perspectief.attachments.content.Cleaned;

/** What comes of adding a file. */
public sealed interface Attaching {
    /** @param renamed whether it is called otherwise than its maker called it, because that could point at a person */
    record Added(Attachment attachment, boolean renamed) implements Attaching {}

    /** It is no file that can be an attachment. */
    record Unfit(Cleaned.Why why) implements Attaching {}

    /** @param name of what the scanner found in it */
    record Harmful(String name) implements Attaching {}

    /** It has to be looked at here, and the scanner did not look. */
    record NotLooked() implements Attaching {}

    /** No place to look into it now: of who adds it another is looked into, or of too many others. */
    record NoPlace() implements Attaching {}

    /** As many hang on it as may. */
    record Full() implements Attaching {}

    /** The organisation added as much today as it may. */
    record EnoughToday() implements Attaching {}
}
