package nl.perspectief.covenants.access;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.perspectief.identity.TestServer;
import nl.perspectief.organisations.Organisations;
import nl.perspectief.organisations.web.PartnerSystem;
import nl.perspectief.shared.Ids;

/** Says how many decisions per second the log takes, on an installation that waits for its disk; asserted nowhere. */
final class DecisionLogSpeed {
    private static final TestServer SERVER = TestServer.demo();
    private static final int SECONDS = 4;

    private DecisionLogSpeed() {}

    public static void main(String[] arguments) throws InterruptedException {
        for (int round = 0; round < 2; round++) {
            measure("one, 1 writer", 1, 1);
            measure("one, 16 writers of one organisation", 1, 16);
            measure("batch of 200, 1 writer", 200, 1);
            measure("batch of 200, 16 writers of one organisation", 200, 16);
            measure("batch of 1000, 1 writer", 1000, 1);
        }
        System.exit(0);
    }

    private static void measure(String what, int lines, int writers) throws InterruptedException {
        DecisionLog log = SERVER.bean(DecisionLog.class);
        PartnerSystem system = new PartnerSystem(
                UUID.randomUUID(),
                SERVER.bean(Organisations.class).byPartner("gemeente").orElseThrow());
        long end = System.nanoTime() + SECONDS * 1_000_000_000L;
        long[] done = new long[writers];
        List<Thread> threads = IntStream.range(0, writers)
                .mapToObj(writer -> Thread.ofPlatform().start(() -> {
                    while (System.nanoTime() < end) {
                        log.write(system, entries(lines));
                        done[writer]++;
                    }
                }))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        double writes = IntStream.range(0, writers).mapToLong(i -> done[i]).sum() / (double) SECONDS;
        System.out.printf("%-48s %8.0f writes/s %9.0f decisions/s%n", what, writes, writes * lines);
    }

    private static List<DecisionLog.Entry> entries(int lines) {
        Clock clock = SERVER.bean(Clock.class);
        String trace = UUID.randomUUID().toString().replace("-", "");
        return Stream.generate(() -> new DecisionLog.Entry(
                        new DecisionLine(
                                Ids.next(clock.instant()),
                                DecisionLine.Kind.EVALUATION,
                                trace,
                                clock.instant(),
                                "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
                                null,
                                "a=WAAR b=ONWAAR c=ONBEKEND ".repeat(8),
                                DecisionLine.Outcome.PERMIT,
                                List.of("r12", "r40"),
                                null,
                                null),
                        null))
                .limit(lines)
                .toList();
    }
}
