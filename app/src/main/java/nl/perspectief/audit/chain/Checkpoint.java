package nl.perspectief.audit.chain;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where every chain ended at some moment, as a text for people that is kept outside the database and its machine. Its last line
 * is the hash of those before it: against a file that was damaged. Who keeps it keeps others from writing it.
 *
 * @param at when it was made
 */
public record Checkpoint(Instant at, List<Mark> marks) {
    private static final String TITLE = "perspectief-ijkpunt 1 ";
    private static final String END = "sha256 ";
    private static final Duration BETWEEN_RUNGS = Duration.ofDays(365);
    private static final Pattern LINE = Pattern.compile(
            "([a-z]{1,20}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (\\d{1,18}) ([0-9a-f]{64}) (\\S+)((?: \\d{1,18}@\\S+)*)");

    public Checkpoint {
        marks = List.copyOf(marks);
    }

    /**
     * The last line of one chain.
     *
     * @param at when that line was written
     * @param rungs what is known of the age of lines, the oldest first
     */
    public record Mark(String log, UUID organisation, long sequence, String hash, Instant at, List<Rung> rungs) {
        public Mark {
            rungs = List.copyOf(rungs);
        }

        /** The first line that is gone from the beginning though it cannot have been old enough. @param anchor the last that is gone */
        Optional<Long> earliest(long anchor, Instant now) {
            return Stream.concat(Stream.of(new Rung(sequence - 1, at)), rungs.stream())
                    .filter(rung -> rung.behind() < anchor && !now.isAfter(ChainWalk.end(rung.at())))
                    .map(rung -> rung.behind() + 1)
                    .min(Comparator.naturalOrder());
        }

        /** The same with what an earlier checkpoint knew, and with how far the chain is now when a year went by. */
        public Mark over(@Nullable Mark earlier, Instant now) {
            List<Rung> known = new ArrayList<>(earlier == null ? rungs : earlier.rungs());
            known.removeIf(rung -> now.isAfter(ChainWalk.end(rung.at())));
            if (known.isEmpty() || now.isAfter(known.getLast().at().plus(BETWEEN_RUNGS))) {
                known.add(new Rung(sequence, now));
            }
            return new Mark(log, organisation, sequence, hash, at, known);
        }
    }

    /** Lines with a higher number were not written before a moment. */
    public record Rung(long behind, Instant at) {}

    /** What the checkpoint says of a chain. */
    public Optional<Mark> of(ChainedLog log, UUID organisation) {
        return marks.stream()
                .filter(mark ->
                        mark.log().equals(log.id()) && mark.organisation().equals(organisation))
                .findFirst();
    }

    /** The text of the file. */
    public String text() {
        StringBuilder text = new StringBuilder(TITLE).append(at).append('\n');
        marks.forEach(mark -> text.append(mark.log())
                .append(' ')
                .append(mark.organisation())
                .append(' ')
                .append(mark.sequence())
                .append(' ')
                .append(mark.hash())
                .append(' ')
                .append(mark.at())
                .append(mark.rungs().stream()
                        .map(rung -> " " + rung.behind() + "@" + rung.at())
                        .collect(Collectors.joining()))
                .append('\n'));
        return text + END + hash(text.toString()) + "\n";
    }

    /** What was written with {@link #text()}; nothing when a letter of it was changed or lost. */
    public static Optional<Checkpoint> read(String text) {
        int end = text.lastIndexOf(END);
        if (!text.startsWith(TITLE)
                || end < 0
                || !text.substring(end).equals(END + hash(text.substring(0, end)) + "\n")) {
            return Optional.empty();
        }
        List<String> lines = text.substring(0, end).lines().toList();
        try {
            List<Mark> marks = new ArrayList<>();
            for (String line : lines.subList(1, lines.size())) {
                Matcher parts = LINE.matcher(line);
                if (!parts.matches()) {
                    return Optional.empty();
                }
                marks.add(new Mark(
                        parts.group(1),
                        UUID.fromString(parts.group(2)),
                        Long.parseLong(parts.group(3)),
                        parts.group(4),
                        Instant.parse(parts.group(5)),
                        rungs(parts.group(6))));
            }
            return Optional.of(new Checkpoint(Instant.parse(lines.getFirst().substring(TITLE.length())), marks));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static List<Rung> rungs(String written) {
        return Stream.of(written.split(" ", -1))
                .filter(word -> !word.isEmpty())
                .map(word -> word.split("@", 2))
                .map(word -> new Rung(Long.parseLong(word[0]), Instant.parse(word[1])))
                .toList();
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
