package nl.perspectief.register.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of an item that conditions look at, without a word of it.
 *
 * @param observedOn the day it happened or was seen
 * @param termEndsOn the day after which its source may no longer use it
 */
public record ItemDays(
        @Nullable LocalDate observedOn, @Nullable LocalDate termEndsOn) {}
