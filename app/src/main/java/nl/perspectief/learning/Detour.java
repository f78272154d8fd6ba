package nl.perspectief.learning;

import java.util.Locale;

/** A scene that every story has: what happens when somebody shares too much, and when too little. */
public enum Detour {
    MUCH,
    LITTLE;

    /** The name of its scene. */
    public String scene() {
        return name().toLowerCase(Locale.ROOT);
    }
}
