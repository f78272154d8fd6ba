package nl.perspectief.covenant.authzen;

import java.util.Locale;

/** The four parts of a request. */
enum Part {
    SUBJECT,
    ACTION,
    RESOURCE,
    CONTEXT;

    final String field = name().toLowerCase(Locale.ROOT);
}
