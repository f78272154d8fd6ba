package nl.perspectief.statistics;

import java.util.List;

/**
 * How often something happened in one area (a neighbourhood, a school), and how often it could.
 *
 * @param events how often, at least 0
 * @param exposure people, person-years or an expected number, more than 0 and finite; a rate is per unit of this
 */
public record Count(long events, double exposure) {
    public Count {
        if (events < 0) {
            throw new UnfitData("a count is at least 0, not " + events, "een aantal is minstens 0, niet " + events);
        }
        if (!(exposure > 0) || Double.isInfinite(exposure)) {
            throw new UnfitData(
                    "an exposure or expected number is more than 0 and finite, not " + exposure,
                    "een omvang of verwacht aantal is meer dan 0 en eindig, niet " + exposure);
        }
    }

    /**
     * The same areas with the number that was expected of each as exposure: as many as there were in all, spread by exposure.
     *
     * @throws UnfitData when there are no areas, or nothing happened in any
     */
    public static List<Count> standardised(List<Count> areas) {
        UnfitData.some(areas.size(), "areas", "gebieden");
        double events = areas.stream().mapToDouble(Count::events).sum();
        if (events == 0) {
            throw new UnfitData(
                    "nothing happened in any area: nothing was expected either",
                    "in geen enkel gebied is iets gebeurd: er was ook niets te verwachten");
        }
        double rate = events / areas.stream().mapToDouble(Count::exposure).sum();
        return areas.stream()
                .map(area -> new Count(area.events(), area.exposure() * rate))
                .toList();
    }

    /** Events per unit of exposure, as observed. */
    public double rate() {
        return events / exposure;
    }
}
