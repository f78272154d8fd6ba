package nl.perspectief.statistics.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import nl.perspectief.statistics.UnfitData;

/**
 * The command line: CSV in, CSV out, with the numbers of the kernel. Ends with 0, or with 2 when the input cannot be used. The
 * columns stand in docs/modules/statistics.md.
 */
public final class Cli {
    private static final int FINE = 0;
    private static final int UNUSABLE = 2;

    private static final Map<String, Command> COMMANDS = commands();

    private Cli() {}

    private record Command(String usage, Set<String> options, Function<Arguments, Lines> work) {}

    private static Map<String, Command> commands() {
        String areas = "[--id K --events K --exposure K]";
        String times = "[--time K --event K --ended 1 --group K]";
        Map<String, Command> commands = new LinkedHashMap<>();
        commands.put(
                "shrink",
                new Command(
                        areas + " [--level 0.95] [--neighbours BESTAND] [--summary]",
                        AreaCommands.SHRINK,
                        AreaCommands::shrink));
        commands.put("rank", new Command(areas + " [--top 3]", AreaCommands.RANK, AreaCommands::rank));
        commands.put(
                "funnel",
                new Command(
                        areas + " [--standardise] [--winsor 0.1] [--summary]",
                        AreaCommands.FUNNEL,
                        AreaCommands::funnel));
        commands.put(
                "km",
                new Command(
                        times + " [--form log|log-log|plain] [--level 0.95] [--summary [--until T]]",
                        TimeCommands.KM,
                        TimeCommands::km));
        commands.put(
                "logrank",
                new Command(
                        times + " [--weight logrank|peto] [--summary]", TimeCommands.LOG_RANK, TimeCommands::logRank));
        commands.put(
                "mcf",
                new Command(
                        "[--unit K --from K --to K --events K --group K] [--level 0.95]",
                        TimeCommands.MCF,
                        TimeCommands::mcf));
        return commands;
    }

    public static void main(String[] words) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(words), out, err));
    }

    /** Runs one command. @return the exit code */
    public static int run(List<String> words, PrintStream out, PrintStream err) {
        if (words.isEmpty() || Set.of("help", "--help", "-h").contains(words.getFirst())) {
            usage(words.isEmpty() ? err : out);
            return words.isEmpty() ? UNUSABLE : FINE;
        }
        Command command = COMMANDS.get(words.getFirst());
        if (command == null) {
            err.println(
                    "‘" + words.getFirst() + "’ is geen opdracht. Wel: " + String.join(", ", COMMANDS.keySet()) + ".");
            return UNUSABLE;
        }
        try {
            Arguments arguments = Arguments.of(words.subList(1, words.size()), command.options());
            command.work().apply(arguments).all().forEach(out::println);
            return FINE;
        } catch (Unusable unusable) {
            err.println(unusable.getMessage());
        } catch (UnfitData unfit) {
            err.println("Hiermee is niet te rekenen: " + unfit.dutch() + ".");
        }
        return UNUSABLE;
    }

    private static void usage(PrintStream to) {
        COMMANDS.forEach((name, command) -> to.println(name + " BESTAND.csv " + command.usage()));
        to.println(
                "K is de naam van een kolom, als die anders heet dan de optie. Uitkomst: CSV; 0 in orde, 2 onbruikbare invoer.");
    }
}
