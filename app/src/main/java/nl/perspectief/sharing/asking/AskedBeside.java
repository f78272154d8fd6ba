package nl.perspectief.sharing.asking;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What was asked, to be shown beside what it is about.
 *
 * @param byShare the oldest first
 * @param open whether more can be asked
 */
public record AskedBeside(Map<UUID, List<QuestionBack>> byShare, Set<UUID> answers, boolean open) {
    public static final AskedBeside NOTHING = new AskedBeside(Map.of(), Set.of(), false);

    static AskedBeside of(Collection<QuestionBack> asked, boolean open) {
        return new AskedBeside(
                asked.stream().collect(Collectors.groupingBy(one -> one.share().id())),
                asked.stream()
                        .map(QuestionBack::answer)
                        .filter(Objects::nonNull)
                        .map(QuestionBack.Answer::share)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                open);
    }

    public List<QuestionBack> about(UUID share) {
        return byShare.getOrDefault(share, List.of());
    }

    /** Whether it is shown with its question, and not by itself. */
    public boolean answers(UUID share) {
        return answers.contains(share);
    }

    /** Whether something about it can be asked now: one question at a time. */
    public boolean canAsk(UUID share) {
        return open && about(share).stream().noneMatch(QuestionBack::open);
    }
}
