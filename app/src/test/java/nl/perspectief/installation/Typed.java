package nl.perspectief.installation;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import nl.perspectief.installation.settings.Options;

/** A command as it is typed, in this process: how it ended and what it said. */
final class Typed {
    private Typed() {}

    /** What went to standard output, and what to standard error. */
    record Heard(int code, String results, String refusals) {}

    static Heard apart(Options options) {
        PrintStream screen = System.out;
        PrintStream beside = System.err;
        ByteArrayOutputStream results = new ByteArrayOutputStream();
        ByteArrayOutputStream refusals = new ByteArrayOutputStream();
        System.setOut(new PrintStream(results, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(refusals, true, StandardCharsets.UTF_8));
        try {
            int code = new CommandLine(options, (_, _) -> {
                        throw new AssertionError("no command starts the application");
                    })
                    .answer();
            return new Heard(code, results.toString(StandardCharsets.UTF_8), refusals.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(screen);
            System.setErr(beside);
        }
    }

    /** Both in one, as on a screen. */
    static Launched.Ended on(Options options) {
        Heard heard = apart(options);
        return new Launched.Ended(heard.code(), heard.results() + heard.refusals());
    }
}
