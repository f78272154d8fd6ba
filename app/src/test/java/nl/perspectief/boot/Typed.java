package nl.perspectief.boot;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** A command as it is typed, in this process: how it ended and what it said. */
final class Typed {
    private Typed() {}

    static Launched.Ended on(Options options) {
        PrintStream screen = System.out;
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        System.setOut(new PrintStream(heard, true, StandardCharsets.UTF_8));
        try {
            int code = new CommandLine(options, (_, _) -> {
                        throw new AssertionError("no command starts the application");
                    })
                    .answer();
            return new Launched.Ended(code, heard.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(screen);
        }
    }
}
