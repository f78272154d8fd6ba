package nl.perspectief.attachments.scanning;

/** What comes of having a file looked at. */
public sealed interface Scanned {
    /** Nothing was found. */
    record Clean() implements Scanned {}

    /** @param name of what was found, as the scanner calls it */
    record Found(String name) implements Scanned {}

    /** It did not look: there is none, or it did not answer. */
    record NotLooked() implements Scanned {}
}
