package nl.perspectief.organisations.web;

import nl.perspectief.organisations.Mandate;

/** A session has begun to work under this mandate. */
public record MandateTaken(Mandate mandate) {}
