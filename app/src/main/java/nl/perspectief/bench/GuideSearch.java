package nl.perspectief.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Searching the guide as somebody without an account does, with a thousand cards in its index: those that there are, and copies of
 * them under other addresses, which are taken out again.
 */
final class GuideSearch {
    private static final int CARDS = 1000;
    private static final String COPY = "--copy-";
    private static final List<String> QUESTIONS = List.of(
            "dure jas", "halen met scooter", "bankpas uitgeleent", "moest een tas wegbrengen voor een oudere jongen");

    private GuideSearch() {}

    static void measure(String origin, DataSource owner, PrintStream out) throws IOException {
        try (Browser browser = new Browser(origin)) {
            // the first question fills the index
            browser.get(path(QUESTIONS.getFirst()));
            JdbcClient database = JdbcClient.create(owner);
            copy(database);
            try {
                out.println("\n| zoeken in de wegwijzer, " + cards(database)
                        + " kaarten | status | p50 (ms) | p95 (ms) | keer |");
                out.println("|---|---|---|---|---|");
                for (String question : QUESTIONS) {
                    Times times = Times.of(browser, path(question));
                    out.printf(
                            "| `%s` | %d | %s | %s | %d |%n",
                            question,
                            times.status(),
                            times.percentile(50),
                            times.percentile(95),
                            times.sorted().size());
                }
            } finally {
                remove(database);
            }
        }
    }

    private static String path(String question) {
        return "/wegwijzer/zoeken?q=" + Browser.encode(question);
    }

    private static long cards(JdbcClient database) {
        return database.sql("SELECT count(DISTINCT slug) FROM guide_word WHERE language = 'nl'")
                .query(Long.class)
                .single();
    }

    private static void copy(JdbcClient database) {
        remove(database);
        long copies = CARDS / cards(database);
        database.sql(
                        "INSERT INTO guide_word (language, slug, word, weight)"
                                + " SELECT language, slug || ? || n, word, weight FROM guide_word, generate_series(1, ?::int) AS c (n)")
                .params(COPY, copies)
                .update();
        database.sql(
                        "INSERT INTO guide_phrase (language, slug, phrase)"
                                + " SELECT language, slug || ? || n, phrase FROM guide_phrase, generate_series(1, ?::int) AS c (n)")
                .params(COPY, copies)
                .update();
        database.sql("ANALYZE guide_word, guide_phrase").update();
    }

    private static void remove(JdbcClient database) {
        for (String table : List.of("guide_word", "guide_phrase")) {
            database.sql("DELETE FROM " + table + " WHERE slug LIKE ?")
                    .param("%" + COPY + "%")
                    .update();
        }
    }
}
