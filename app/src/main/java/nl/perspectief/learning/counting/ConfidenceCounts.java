package nl.perspectief.learning.counting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.statistics.suppression.Rounding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Answers of people of an organisation, added up by story and month. Counting is noted in no log, and the form that does it has no key: an
 * answer kept of such a form would be written in the same transaction, and by that tell when somebody counted.
 */
@Component
public class ConfidenceCounts {
    /** Fewer than this are told to nobody. */
    public static final int FEWEST = 5;

    private final Transactions transactions;
    private final JdbcClient jdbc;

    ConfidenceCounts(Transactions transactions, JdbcClient jdbc) {
        this.transactions = transactions;
        this.jdbc = jdbc;
    }

    /** What is counted of a story in a year. */
    public record Year(String story, int year) {}

    /**
     * What may be told of one question.
     *
     * @param lines for each answer in the order that was asked, before and after; empty where it is hidden
     */
    public record Told(String question, List<List<Optional<Long>>> lines) {
        public Told {
            lines = lines.stream().map(List::copyOf).toList();
        }

        /** Whether anything is told. */
        public boolean something() {
            return lines.stream()
                    .flatMap(List::stream)
                    .anyMatch(cell -> cell.filter(number -> number > 0).isPresent());
        }
    }

    private record Counted(String question, String moment, String answer, long number) {}

    /** Adds them up; whether they count: not of who reads the counts. They are said in the order of their names, so that it does not tell the order in which they were given. */
    public boolean count(Acting acting, String story, Collection<Answered> answers) {
        return transactions.as(
                acting,
                () -> answers.stream()
                        .sorted(Comparator.comparing(Answered::question).thenComparing(Answered::moment))
                        .map(one -> jdbc.sql("SELECT count_confidence(?, ?, ?, ?) IS NOT NULL")
                                .params(story, one.question(), one.moment(), one.answer())
                                .query(Boolean.class)
                                .single())
                        .reduce(true, Boolean::logicalAnd));
    }

    /** Of the organisation of who acts; none for whom the wall shows no counts. */
    public List<Year> years(Acting acting) {
        return transactions.as(
                acting,
                () -> jdbc.sql("""
                        SELECT DISTINCT story, extract(year FROM month)::int AS year FROM confidence_count
                         ORDER BY year DESC, story""")
                        .query((row, _) -> new Year(row.getString("story"), row.getInt("year")))
                        .list());
    }

    /**
     * Of one story in one year, as far as it may be told, to the nearest five.
     *
     * @param answers all that can be answered, in order
     */
    public List<Told> of(Acting acting, Year year, List<String> questions, List<String> answers) {
        List<Counted> all = transactions.as(
                acting,
                () -> jdbc.sql("""
                        SELECT question, moment, answer, sum(number) AS number FROM confidence_count
                         WHERE story = ? AND extract(year FROM month) = ? GROUP BY question, moment, answer""")
                        .params(year.story(), year.year())
                        .query((row, _) -> new Counted(
                                row.getString("question"),
                                row.getString("moment"),
                                row.getString("answer"),
                                row.getLong("number")))
                        .list());
        return questions.stream().map(question -> told(question, answers, all)).toList();
    }

    private static Told told(String question, List<String> answers, List<Counted> all) {
        List<Optional<Long>> before = column(
                answers.stream().map(one -> sum(all, question, "BEFORE", one)).toList());
        List<Optional<Long>> after = column(
                answers.stream().map(one -> sum(all, question, "AFTER", one)).toList());
        return new Told(
                question,
                IntStream.range(0, answers.size())
                        .mapToObj(row -> List.of(before.get(row), after.get(row)))
                        .toList());
    }

    /**
     * No total is told, but somebody may know how many there were: after a session of a team. So what is hidden of a column adds up to
     * the fewest at least, and nobody learns that all said the same.
     */
    static List<Optional<Long>> column(List<Long> numbers) {
        List<Integer> shown = new ArrayList<>(IntStream.range(0, numbers.size())
                .filter(row -> numbers.get(row) >= FEWEST)
                .boxed()
                .sorted(Comparator.comparing(numbers::get))
                .toList());
        long hidden = numbers.stream()
                .filter(one -> one < FEWEST)
                .mapToLong(one -> one)
                .sum();
        while (shown.size() < numbers.size() && !shown.isEmpty() && hidden < FEWEST) {
            hidden += numbers.get(shown.removeFirst());
        }
        return IntStream.range(0, numbers.size())
                .mapToObj(row ->
                        shown.contains(row) ? Optional.of(Rounding.toFive(numbers.get(row))) : Optional.<Long>empty())
                .toList();
    }

    private static long sum(List<Counted> all, String question, String moment, String answer) {
        return all.stream()
                .filter(one -> one.question().equals(question)
                        && one.moment().equals(moment)
                        && one.answer().equals(answer))
                .mapToLong(Counted::number)
                .sum();
    }
}
