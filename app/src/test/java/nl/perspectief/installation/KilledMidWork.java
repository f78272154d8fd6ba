package nl.perspectief.installation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Working;
import nl.perspectief.sharing.items.Identity;
import nl.perspectief.signals.Exploitation;
import nl.perspectief.signals.Informed;
import nl.perspectief.signals.NewSignal;
import nl.perspectief.signals.Signals;
import nl.perspectief.signals.Statement;
import org.springframework.context.ApplicationContext;

/** A process of its own that records signals for ever, from four threads, and says of each that it is recorded. */
final class KilledMidWork {
    static final String CONFIRMED = "recorded ";
    private static final int THREADS = 4;

    private KilledMidWork() {}

    public static void main(String[] arguments) {
        TestInstallation installation = TestInstallation.startAsItIs(Path.of(arguments[0]), Map.of());
        for (int i = 0; i < THREADS; i++) {
            Thread.ofPlatform().start(() -> recordForEver(installation.application()));
        }
    }

    private static void recordForEver(ApplicationContext application) {
        Acting sanne = sanne(application);
        while (true) {
            UUID id =
                    application.getBean(Signals.class).record(sanne, noticed()).id();
            System.out.println(CONFIRMED + id);
        }
    }

    static Acting sanne(ApplicationContext application) {
        return application
                .getBean(Professionals.class)
                .of("sanne.jongerenwerk")
                .getFirst()
                .under(Working.on("d2"), "4bf92f3577b34da6a3ce929d0e0e4736");
    }

    private static NewSignal noticed() {
        return new NewSignal(
                Exploitation.MAYBE,
                new Identity("Jayden", "Verzonnen", LocalDate.of(2011, 3, 2)),
                "noorderpoort",
                null,
                Map.of(Statement.FACT, "Had drie telefoons bij zich."),
                Informed.BOTH);
    }
}
