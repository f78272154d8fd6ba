package nl.perspectief.statistics.shrinkage;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.perspectief.statistics.Count;
import nl.perspectief.statistics.UnfitData;

/**
 * Which areas lie beside which.
 *
 * @param of for each area the places of its neighbours in the list of areas, from 0; an area may have none
 */
public record Neighbours(List<List<Integer>> of) {
    public Neighbours {
        of = of.stream().map(List::copyOf).toList();
        int size = of.size();
        of.forEach(list -> list.stream()
                .filter(place -> place < 0 || place >= size)
                .forEach(place -> {
                    throw new UnfitData(
                            "there is no area " + place + ": there are " + size,
                            "er is geen gebied " + place + ": er zijn er " + size);
                }));
    }

    /** An area and its neighbours, each once. */
    List<Integer> around(int area) {
        return Stream.concat(Stream.of(area), of.get(area).stream())
                .distinct()
                .sorted()
                .toList();
    }

    List<List<Integer>> around(List<Count> areas) {
        if (areas.size() != of.size()) {
            throw new UnfitData(
                    areas.size() + " areas and the neighbours of " + of.size(),
                    areas.size() + " gebieden en de buren van " + of.size());
        }
        return IntStream.range(0, of.size()).mapToObj(this::around).toList();
    }
}
