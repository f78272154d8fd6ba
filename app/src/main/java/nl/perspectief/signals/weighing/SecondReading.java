package nl.perspectief.signals.weighing;

import java.time.Instant;
import java.util.UUID;

/** What a colleague who did not weigh thinks of a weighing. */
public record SecondReading(UUID reader, String readerName, boolean agrees, String reason, Instant readAt) {}
