package nl.perspectief.organisations.web;

import java.util.UUID;

/** A session has begun to work under the mandate of this professional. */
public record MandateTaken(UUID professional) {}
