package nl.perspectief.installation.preparation;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.perspectief.installation.embedded.DataFolder;
import nl.perspectief.installation.embedded.EmbeddedDatabase;
import nl.perspectief.installation.embedded.LifeFolder;
import nl.perspectief.installation.settings.Command;
import nl.perspectief.installation.settings.Demo;
import nl.perspectief.installation.settings.Options;
import nl.perspectief.shared.DutchDays;
import nl.perspectief.shared.Unusable;

/** The first start of a demo: with the life that the launcher had made while building. Without one it begins empty. */
public final class LifeStart {
    /** Where the launcher keeps it; no setting, because it is of the build. */
    private static final String PLACE = "perspectief.life";

    private LifeStart() {}

    /** Of an open folder. A folder with a database is left as it is, and one that is no demo begins with nothing. */
    public static void begin(Options options, DataFolder folder) {
        String place = System.getProperty(PLACE);
        boolean first = options.command() == Command.START && !EmbeddedDatabase.isIn(folder.path());
        if (place != null && first && Demo.in(options)) {
            begin(LifeFolder.at(Path.of(place)), folder, place);
        }
    }

    private static void begin(LifeFolder life, DataFolder folder, String place) {
        try {
            if (!life.isOf(today())) {
                System.err.println("De voorbeeldgegevens opnieuw maken: die er zijn, zijn niet van vandaag …");
                Preparation.run(Command.LIFE, new Options(Command.LIFE, List.of(), Map.of("data", place)));
            }
            life.copyTo(folder, today());
        } catch (Unusable | DataFolder.InUse e) {
            System.err.println("De voorbeeldgegevens zijn er niet bij: " + e.getMessage());
        }
    }

    private static LocalDate today() {
        return DutchDays.of(Clock.systemUTC().instant());
    }
}
