package nl.perspectief.drafts;

import java.util.Optional;

/** A form in which typing is kept while it goes on. A module joins in by having one as a component; this module knows no form. */
public interface LongForm {
    /** What it is, as a code; {@code drafts.form.} and this is its name in words. */
    String code();

    /** Where the form on a page is sent to; nothing when that page is not one of these. @param address its path, without parameters */
    Optional<String> sentTo(String address);
}
