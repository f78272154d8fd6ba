package nl.perspectief.signals.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.perspectief.organisations.Acting;
import nl.perspectief.signals.SignalsServer;
import nl.perspectief.signals.importing.reading.ImportedList;
import nl.perspectief.signals.importing.reading.ListFiles;
import nl.perspectief.signals.importing.reading.ListRead;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The longest list there can be, and one that fails halfway; on a database of its own, because both would be in the way of others. */
class ListImportModuleTests {
    private static final SignalsServer SERVER = new SignalsServer();
    private static final String HEAD =
            "FIRST_NAME;FAMILY_NAME;BORN;VICTIM;NEIGHBOURHOOD;FACT;YOUTH_KNOWS;PARENTS_KNOW\n";

    private final Acting sanne = SERVER.acting("sanne.jongerenwerk", "d1");
    private final ListImport imports = SERVER.get(ListImport.class);

    @AfterAll
    static void stop() {
        SERVER.close();
    }

    private static ImportedList list(String first, int rows, String born) {
        StringBuilder text = new StringBuilder(HEAD);
        for (int row = 0; row < rows; row++) {
            text.append(first + (char) ('a' + row % 26) + (char) ('a' + row / 26))
                    .append(";Uitdelijst;" + born + ";MAYBE;Noorderpoort;Zag tas " + row + ".;ja;ja\n");
        }
        return read(text.toString());
    }

    private static ImportedList read(String text) {
        return ((ListRead.Read) ListFiles.read("lijst.csv", text.getBytes(StandardCharsets.UTF_8))).list();
    }

    private static int signals() {
        return SERVER.superuser()
                .sql("SELECT count(*) FROM signal")
                .query(Integer.class)
                .single();
    }

    @Test
    void five_hundred_rows_become_signals_with_one_press_and_none_of_them_twice() {
        ImportedList list = list("Veel", ImportedList.MOST_ROWS, "onbekend");
        int before = signals();
        assertThat(imports.take(sanne, list, ImportedList.MOST_ROWS))
                .isEqualTo(new ListImport.Outcome.Imported(ImportedList.MOST_ROWS));
        assertThat(signals() - before).isEqualTo(ImportedList.MOST_ROWS);
        DryRun second = imports.look(sanne, list);
        assertThat(second.becoming()).isEmpty();
        assertThat(second.alike()).isEqualTo(ImportedList.MOST_ROWS);
    }

    @Test
    void what_fails_halfway_leaves_nothing() {
        SERVER.superuser().sql("""
                CREATE FUNCTION stop_at_word() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN IF NEW.first_name = 'Halfca' THEN RAISE EXCEPTION 'stopped'; END IF; RETURN NEW; END $$""").update();
        SERVER.superuser()
                .sql(
                        "CREATE TRIGGER stop_at_word BEFORE INSERT ON item_identity FOR EACH ROW EXECUTE FUNCTION stop_at_word()")
                .update();
        try {
            int before = signals();
            ImportedList list = list("Half", 5, "2011");
            assertThat(imports.look(sanne, list).becoming()).hasSize(5);
            assertThatThrownBy(() -> imports.take(sanne, list, 5)).isInstanceOf(RuntimeException.class);
            assertThat(signals()).isEqualTo(before);
        } finally {
            SERVER.superuser().sql("DROP TRIGGER stop_at_word ON item_identity").update();
            SERVER.superuser().sql("DROP FUNCTION stop_at_word()").update();
        }
    }

    @Test
    void the_same_list_three_times_at_once_is_taken_over_once() throws Exception {
        ImportedList list = list("Tegelijk", 3, "2012");
        int before = signals();
        List<ListImport.Outcome> outcomes = new ArrayList<>();
        try (ExecutorService senders = Executors.newFixedThreadPool(3)) {
            for (Future<ListImport.Outcome> one : senders.invokeAll(
                    Collections.<Callable<ListImport.Outcome>>nCopies(3, () -> imports.take(sanne, list, 3)))) {
                outcomes.add(one.get());
            }
        }
        assertThat(outcomes)
                .filteredOn(ListImport.Outcome.Imported.class::isInstance)
                .hasSize(1);
        assertThat(signals() - before).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ";;;YES;Noorderpoort;20-11-2026;Zag iets.;ja;ja",
                ";;;MAYBE;Molenveld;20-11-2026;Zag iets.;ja;ja",
                ";;;MAYBE;Noorderpoort;19-11-2026;Zag iets.;ja;ja",
                ";;;MAYBE;Noorderpoort;;Zag iets.;ja;ja",
                "Jan;Gelijkspel;2011;MAYBE;Noorderpoort;20-11-2026;Zag iets.;ja;ja"
            })
    void the_same_words_are_another_signal_when_answer_neighbourhood_day_or_name_differ(String other) {
        String head = "FIRST_NAME;FAMILY_NAME;BORN;VICTIM;NEIGHBOURHOOD;SEEN_ON;FACT;YOUTH_KNOWS;PARENTS_KNOW\n";
        String first = ";;;MAYBE;Noorderpoort;20-11-2026;Zag iets.;ja;ja\n";
        imports.take(sanne, read(head + first), 1);
        DryRun run = imports.look(sanne, read(head + first + other + "\n" + other + "\n"));
        assertThat(run.fates().getFirst()).isInstanceOf(RowFate.LikeSignal.class);
        assertThat(run.fates().get(1)).isInstanceOf(RowFate.Becomes.class);
        assertThat(run.fates().get(2)).isInstanceOf(RowFate.LikeRow.class);
        assertThat(run.left()).hasSize(2);
    }

    @Test
    void who_sounds_alike_or_has_another_birth_date_is_named_but_not_left_out() {
        String rest = ";MAYBE;Noorderpoort;Zag iets.;ja;ja\n";
        DryRun run = imports.look(
                sanne,
                read(HEAD + "Youssef;Klankveld;2011" + rest + "Joesef;Klankveld;2011" + rest + "Youssef;Klankveld;2012"
                        + rest + "YOUSSEF;klankveld;onbekend" + rest));
        assertThat(run.becoming()).hasSize(3);
        assertThat(run.becoming().get(1).notes())
                .contains(new RowFate.Note(RowFate.Note.Kind.SAME_AS_ROW, "2", ListColumn.FIRST_NAME));
        assertThat(run.becoming().get(2).notes()).isEmpty();
        assertThat(run.alike()).isOne();
    }

    @Test
    void a_list_of_namesakes_is_looked_through_in_time() {
        StringBuilder text = new StringBuilder(HEAD);
        for (int row = 0; row < 490; row++) {
            text.append("Jan;Naamgenoot;onbekend;MAYBE;Noorderpoort;Zag tas " + row + ".;ja;ja\n");
        }
        ImportedList list = read(text.toString());
        assertThat(imports.take(sanne, list, 490)).isEqualTo(new ListImport.Outcome.Imported(490));
        DryRun again = assertTimeout(Duration.ofSeconds(30), () -> imports.look(sanne, list));
        assertThat(again.alike()).isEqualTo(490);
    }
}
