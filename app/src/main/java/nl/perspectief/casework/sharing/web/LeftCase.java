package nl.perspectief.casework.sharing.web;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.perspectief.casework.JdbcKnownCases.Known;
import org.jspecify.annotations.Nullable;

/**
 * What colleagues who left gave in one case, by sort. Whose case it is, is not for who does not sit at its table.
 *
 * @param known the case, for who may open it; absent for others
 * @param since when the first of it was given
 */
public record LeftCase(@Nullable Known known, LocalDate since, List<Sort> sorts) {
    /** One sort of data by one giver. @param shares to whom, the first to end on top */
    public record Sort(String category, String giver, List<LeftShare> shares) {}

    static List<LeftCase> of(Collection<LeftShare> lines, Map<UUID, Known> known) {
        return lines.stream()
                .collect(Collectors.groupingBy(LeftShare::caseId, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> new LeftCase(
                        known.get(one.getKey()),
                        one.getValue().stream()
                                .map(LeftShare::since)
                                .min(Comparator.naturalOrder())
                                .orElseThrow(),
                        sorts(one.getValue())))
                .toList();
    }

    private record Key(String category, String giver) {}

    private static List<Sort> sorts(List<LeftShare> lines) {
        return lines.stream()
                .collect(Collectors.groupingBy(
                        line -> new Key(line.category(), line.giver().name()), LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> new Sort(one.getKey().category(), one.getKey().giver(), one.getValue()))
                .toList();
    }

    public int number() {
        return sorts.stream().mapToInt(sort -> sort.shares().size()).sum();
    }
}
