package nl.perspectief.casework.timeline;

import java.time.Instant;
import java.util.UUID;
import nl.perspectief.casework.informing.Relation;
import nl.perspectief.casework.informing.Reply;
import org.jspecify.annotations.Nullable;

/**
 * What somebody answered when asked for consent, until another answer took its place.
 *
 * @param at when that was
 * @param by who recorded the other answer
 */
public record FormerAnswer(
        Instant at, UUID by, Relation relation, @Nullable String firstName, Reply reply) {}
