package nl.perspectief.authzen.protocol;

import java.util.Locale;

/** The four parts of a request. */
public enum Part {
    SUBJECT,
    ACTION,
    RESOURCE,
    CONTEXT;

    public final String field = name().toLowerCase(Locale.ROOT);
}
