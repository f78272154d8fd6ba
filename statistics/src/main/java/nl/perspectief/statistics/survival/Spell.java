package nl.perspectief.statistics.survival;

import nl.perspectief.statistics.UnfitData;

/**
 * Waiting from 0 until something happened, or until nobody looked any more (censored).
 *
 * @param time at least 0 and finite, in any unit
 * @param ended whether it happened then
 */
public record Spell(double time, boolean ended) {
    public Spell {
        if (!(time >= 0) || Double.isInfinite(time)) {
            throw new UnfitData(
                    "a time is at least 0 and finite, not " + time, "een tijd is minstens 0 en eindig, niet " + time);
        }
    }
}
