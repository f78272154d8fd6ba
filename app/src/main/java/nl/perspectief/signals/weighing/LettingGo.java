package nl.perspectief.signals.weighing;

import java.time.Instant;
import java.util.UUID;

/**
 * A process lead wants not to take on a referral; another one confirms it, or does not.
 *
 * @param by who wants it
 */
public record LettingGo(WeighingDecision.Ground ground, UUID by, String name, Instant at) {}
