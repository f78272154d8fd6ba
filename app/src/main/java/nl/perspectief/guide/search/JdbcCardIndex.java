package nl.perspectief.guide.search;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.perspectief.guide.Card;
import nl.perspectief.guide.Claim;
import nl.perspectief.guide.GuideContents;
import nl.perspectief.guide.Section;
import nl.perspectief.shared.web.Language;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The words of the cards in PostgreSQL. A word of a question counts once for a card: by its nearest word there, times how rare
 * that word is among the cards and how prominent on this one. Filled at a question when the cards are others than those that were
 * indexed last: so the first question after a change finds it.
 */
@Component
class JdbcCardIndex {
    private static final float TITLE = 1.5f;
    private static final float BY_PEOPLE = 1.0f;
    private static final float SUMMARY = 0.55f;
    private static final float SEEN = 0.4f;

    /** For when a word stands nowhere else: with so little it decides among cards only then. */
    private static final float TEXT = 0.02f;

    private static final Pattern CONTACT = Pattern.compile("\\{contact:[a-z0-9-]+}");

    /** Dictionaries of PostgreSQL, which give nothing for a word such as "de". */
    private static final Map<Language, String> STEMS = Map.of(Language.NL, "dutch_stem", Language.EN, "english_stem");

    private static final String RARITY = """
            INSERT INTO guide_vocabulary (language, word, lexeme, rarity)
            SELECT w.language, w.word, s.lexemes[1],
                   ln(1 + (SELECT count(DISTINCT slug) FROM guide_word a WHERE a.language = :language)::real
                        / coalesce(nullif(count(*) FILTER (WHERE w.weight >= :prominent), 0), count(*)))
              FROM guide_word w
             CROSS JOIN LATERAL ts_lexize(CAST(:stems AS regdictionary), w.word) AS s (lexemes)
             WHERE w.language = :language AND cardinality(s.lexemes) > 0
             GROUP BY w.language, w.word, s.lexemes[1]""";

    /**
     * The nearness of two words is 1 for the same stem, their similarity for words that look alike, and less for a word within a
     * longer one, as Dutch makes them: what may be within a word that is asked are its parts, each looked up. Few words are near, and
     * each is looked up by itself (OFFSET 0): joined, PostgreSQL expects many and reads all words of the language. A phrase is compared
     * with the question when a word of it is near, and its card is among the nearest by words: no index finds what is alike to a part
     * of a question, and comparing them all takes ten times as long as the rest.
     */
    private static final String FIND = """
            WITH asked AS (
                SELECT f.word, f.form, f.certain, (s.lexemes)[1] AS lexeme
                  FROM unnest(CAST(:words AS text[]), CAST(:forms AS text[]), CAST(:certain AS real[])) AS f (word, form, certain)
                 CROSS JOIN LATERAL ts_lexize(CAST(:stems AS regdictionary), f.form) AS s (lexemes)
                 WHERE cardinality(s.lexemes) > 0
                   AND cardinality(ts_lexize(CAST(:stems AS regdictionary), f.word)) > 0),
            near AS (
                SELECT a.word AS asked, v.word, v.rarity, a.certain AS nearness
                  FROM asked a JOIN guide_vocabulary v ON v.language = :language AND v.lexeme = a.lexeme
                UNION ALL
                SELECT a.word, v.word, v.rarity, (trigram.similarity(a.form, v.word) * 0.9)::real
                  FROM asked a JOIN guide_vocabulary v
                    ON v.language = :language AND v.word OPERATOR(trigram.%) a.form AND v.lexeme <> a.lexeme
                 WHERE trigram.similarity(a.form, v.word) >= 0.4
                UNION ALL
                SELECT a.word, v.word, v.rarity, 0.7::real
                  FROM asked a JOIN guide_vocabulary v
                    ON v.language = :language AND length(a.form) > 4 AND v.word LIKE '%' || a.lexeme || '%'
                       AND v.lexeme <> a.lexeme
                UNION ALL
                SELECT a.word, v.word, v.rarity, 0.6::real
                  FROM asked a
                 CROSS JOIN generate_series(1, least(length(a.form) - 3, 40)) AS f (first)
                 CROSS JOIN generate_series(4, least(length(a.form) - f.first + 1, length(a.form) - 3, 24)) AS l (letters)
                  JOIN guide_vocabulary v
                    ON v.language = :language AND v.lexeme = substr(a.form, f.first, l.letters) AND v.lexeme <> a.lexeme),
            best AS (
                SELECT n.asked, w.slug, max(n.nearness * n.rarity * w.weight) AS points,
                       array_agg(n.word) FILTER (WHERE w.weight >= :phrased) AS phrased
                  FROM near n
                 CROSS JOIN LATERAL (SELECT slug, weight FROM guide_word
                                      WHERE language = :language AND word = n.word OFFSET 0) w
                 GROUP BY n.asked, w.slug),
            nearest AS (SELECT slug FROM best GROUP BY slug ORDER BY sum(points) DESC, slug LIMIT :compared),
            heard AS (
                SELECT DISTINCT b.slug, p.phrase
                  FROM nearest JOIN best b USING (slug)
                 CROSS JOIN LATERAL (SELECT phrase FROM guide_phrase
                                      WHERE language = :language AND slug = b.slug
                                        AND string_to_array(phrase, ' ') && b.phrased OFFSET 0) p
                 WHERE b.phrased IS NOT NULL),
            alike AS (
                SELECT p.slug, max(greatest(trigram.similarity(p.phrase, :question),
                                            trigram.word_similarity(p.phrase, :question) * 0.8)) AS nearness
                  FROM heard p
                 WHERE p.phrase OPERATOR(trigram.%) :question OR p.phrase OPERATOR(trigram.<%) :question
                 GROUP BY p.slug),
            told AS (
                SELECT slug, points FROM best
                UNION ALL SELECT slug, nearness * nearness * :phrases FROM alike)
            SELECT slug FROM told GROUP BY slug ORDER BY sum(points) DESC, slug LIMIT :most""";

    /** How many cards are so near by their words that their phrases are compared: many more than are shown. */
    private static final int COMPARED = 40;

    /** Open to everybody, so that one question may not hold a connection for long. */
    static final Duration LONGEST = Duration.ofSeconds(2);

    /** What PostgreSQL says of a statement that it stopped. */
    private static final String CANCELLED = "57014";

    /** What a phrase that is the question itself is worth, beside its words. */
    private static final double PHRASES = 6;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final GuideContents contents;
    private volatile String filled = "";

    JdbcCardIndex(JdbcClient jdbc, PlatformTransactionManager transactions, GuideContents contents) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.contents = contents;
    }

    /** @throws SearchTooLong when PostgreSQL does not find it within {@link #LONGEST}: it stops then, whoever still waits */
    List<String> find(Language language, List<Words.Form> words, String question, int most) {
        fillOnce();
        try {
            return Objects.requireNonNull(transaction.execute(_ -> {
                jdbc.sql("SELECT set_config('statement_timeout', ?, true)")
                        .param(LONGEST.toMillis() + "ms")
                        .query(String.class)
                        .single();
                return found(language, words, question, most);
            }));
        } catch (DataAccessException e) {
            if (e.getMostSpecificCause() instanceof SQLException stopped && CANCELLED.equals(stopped.getSQLState())) {
                throw new SearchTooLong(e);
            }
            throw e;
        }
    }

    private List<String> found(Language language, List<Words.Form> words, String question, int most) {
        return jdbc.sql(FIND)
                .param("words", words.stream().map(Words.Form::word).toArray(String[]::new))
                .param("forms", words.stream().map(Words.Form::form).toArray(String[]::new))
                .param("certain", words.stream().map(Words.Form::certain).toArray(Float[]::new))
                .param("stems", STEMS.get(language))
                .param("language", language.tag())
                .param("question", question)
                .param("phrases", PHRASES)
                .param("phrased", BY_PEOPLE)
                .param("compared", COMPARED)
                .param("most", most)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** What changes while it is being filled has another fingerprint, and the next question fills it again. */
    private void fillOnce() {
        String now = contents.fingerprint();
        if (!now.equals(filled)) {
            transaction.executeWithoutResult(_ -> fill(now));
            filled = now;
        }
    }

    /** Whoever comes second waits, and finds it done. */
    private void fill(String fingerprint) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('perspectief indexes the guide', 0))")
                .query((_, _) -> "")
                .list();
        List<String> known = jdbc.sql("SELECT fingerprint FROM guide_index")
                .query((row, _) -> row.getString(1))
                .list();
        if (known.equals(List.of(fingerprint))) {
            return;
        }
        for (String table : List.of("guide_word", "guide_vocabulary", "guide_phrase", "guide_index")) {
            jdbc.sql("DELETE FROM " + table).update();
        }
        for (Language language : Language.values()) {
            contents.cards(language).forEach(card -> add(language, card));
            jdbc.sql(RARITY)
                    .param("language", language.tag())
                    .param("stems", STEMS.get(language))
                    .param("prominent", SEEN)
                    .update();
        }
        jdbc.sql("INSERT INTO guide_index (fingerprint) VALUES (?)")
                .param(fingerprint)
                .update();
    }

    private void add(Language language, Card card) {
        Map<String, Float> words = new HashMap<>();
        card.searched().forEach(phrase -> weigh(words, phrase, BY_PEOPLE));
        weigh(words, card.title(), TITLE);
        weigh(words, card.summary(), SUMMARY);
        card.of(Section.SEE).stream().map(Claim::text).forEach(text -> weigh(words, text, SEEN));
        Stream.of(Section.ELSE, Section.DO)
                .flatMap(section -> card.of(section).stream())
                .map(claim -> CONTACT.matcher(claim.text()).replaceAll(""))
                .forEach(text -> weigh(words, text, TEXT));
        jdbc.sql("""
                        INSERT INTO guide_word (language, slug, word, weight)
                        SELECT :language, :slug, w.word, w.weight
                          FROM unnest(CAST(:words AS text[]), CAST(:weights AS real[])) AS w (word, weight)""")
                .param("language", language.tag())
                .param("slug", card.slug())
                .param("words", words.keySet().toArray(String[]::new))
                .param("weights", words.values().toArray(Float[]::new))
                .update();
        Set<String> phrases =
                new HashSet<>(card.searched().stream().map(Words::plain).toList());
        phrases.add(Words.plain(card.title()));
        jdbc.sql("INSERT INTO guide_phrase (language, slug, phrase) SELECT ?, ?, unnest(CAST(? AS text[]))")
                .params(language.tag(), card.slug(), phrases.toArray(String[]::new))
                .update();
    }

    /** The most prominent place of a word counts. */
    private static void weigh(Map<String, Float> words, String text, float weight) {
        Words.of(text).forEach(word -> words.merge(word, weight, Math::max));
    }
}
