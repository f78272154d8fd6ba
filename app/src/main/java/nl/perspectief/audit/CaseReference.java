package nl.perspectief.audit;

import java.util.UUID;

/** The case that a deed belongs to. @param lead the organisation that leads it: its process lead reads the line */
public record CaseReference(UUID id, UUID lead) {}
