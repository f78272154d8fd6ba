package nl.perspectief.signals.intake;

import java.time.Instant;
import java.util.UUID;

/**
 * What a system handed over and may hear of again: nothing of what it says.
 *
 * @param signal its id, which is of use to people who may see it
 * @param at to the second
 * @param standing whether the signal is there still
 */
public record HandedOver(UUID signal, Instant at, boolean standing) {}
