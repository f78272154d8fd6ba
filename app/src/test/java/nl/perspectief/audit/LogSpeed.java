package nl.perspectief.audit;

import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.shared.Ids;

/**
 * Says how many log lines per second embedded PostgreSQL takes; a number for people, asserted nowhere. Run its main with
 * {@code -Ddurable=true} for the settings of an installation (fsync on).
 */
final class LogSpeed {
    private static final int ROUNDS = 500;

    private LogSpeed() {}

    public static void main(String[] arguments) throws InterruptedException {
        try (Logs logs = new Logs()) {
            Acting acting = Logs.acting(logs.police, Role.FRONTLINE);
            for (int subjects : new int[] {1, 40, 200}) {
                List<UUID> youths =
                        Stream.generate(UUID::randomUUID).limit(subjects).toList();
                measure("list of " + subjects, lines(subjects), 1, _ -> note(logs, acting, youths));
            }
            measure("one youth, 4 writers of one organisation", 2, 4, _ -> logs.look(acting));
            List<Acting> four = Stream.generate(() -> Logs.acting(Logs.organisation("proef"), Role.FRONTLINE))
                    .limit(4)
                    .toList();
            measure("one youth, 4 writers of 4 organisations", 2, 4, writer -> logs.look(four.get(writer)));
            long start = System.nanoTime();
            int chains = logs.verify().size();
            System.out.printf("verify %d chains: %d ms%n", chains, (System.nanoTime() - start) / 1_000_000);
        }
        System.exit(0);
    }

    private static int lines(int subjects) {
        return subjects == 1 ? 2 : subjects + 2;
    }

    private static void note(Logs logs, Acting acting, List<UUID> youths) {
        logs.audit()
                .note(
                        acting,
                        AuditEvent.done(Action.LISTED, ObjectType.SIGNAL, Ids.next(Logs.NOW)),
                        ProcessingActivity.SIGNAL_CONSULTING,
                        youths);
    }

    private static void measure(String what, int lines, int writers, IntConsumer deed) throws InterruptedException {
        rounds(writers, deed);
        long start = System.nanoTime();
        rounds(writers, deed);
        double seconds = (System.nanoTime() - start) / 1e9;
        int deeds = ROUNDS * writers;
        System.out.printf(
                "%-42s %8.0f lines/s %8.0f deeds/s %6.2f ms/deed%n",
                what, deeds * lines / seconds, deeds / seconds, seconds * 1000 * writers / deeds);
    }

    private static void rounds(int writers, IntConsumer deed) throws InterruptedException {
        List<Thread> threads = Stream.iterate(0, i -> i + 1)
                .limit(writers)
                .map(writer -> Thread.ofPlatform().start(() -> {
                    for (int i = 0; i < ROUNDS; i++) {
                        deed.accept(writer);
                    }
                }))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
