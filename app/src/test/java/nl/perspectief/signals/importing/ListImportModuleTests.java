package nl.perspectief.signals.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import nl.perspectief.organisations.Acting;
import nl.perspectief.signals.SignalsServer;
import nl.perspectief.signals.importing.reading.ImportedList;
import nl.perspectief.signals.importing.reading.ListFiles;
import nl.perspectief.signals.importing.reading.ListRead;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

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
        return ((ListRead.Read) ListFiles.read("lijst.csv", text.toString().getBytes(StandardCharsets.UTF_8))).list();
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
}
