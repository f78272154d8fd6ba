package nl.perspectief.guide;

import nl.perspectief.shared.web.Language;

/**
 * Where a fact comes from.
 *
 * @param inDutch what it is, and of which year
 * @param address as it was noted; not always one that a browser can open
 * @param whole whether the writer read all of it, and not an excerpt
 */
public record Source(String code, String inDutch, String inEnglish, String address, boolean whole) {
    /** What it is, in the language of the page. */
    public String what(Language language) {
        return language == Language.NL ? inDutch : inEnglish;
    }

    /** Whether a browser can open it. */
    public boolean opens() {
        return address.matches("https://\\S+");
    }
}
