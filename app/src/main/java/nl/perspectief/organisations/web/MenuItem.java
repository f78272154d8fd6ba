package nl.perspectief.organisations.web;

import java.util.function.Predicate;
import nl.perspectief.organisations.Mandate;

/**
 * A place in the menu; each module that has one declares it as a bean.
 *
 * @param path where it goes; pages below it belong to it
 * @param key of its text
 * @param order from top to bottom; the first four are within reach of the thumb on a phone
 */
public record MenuItem(String path, String key, int order, Predicate<Mandate> shownTo) {
    /** Whether a page belongs to it. */
    public boolean holds(String page) {
        return path.equals("/") ? page.equals("/") : page.equals(path) || page.startsWith(path + "/");
    }
}
