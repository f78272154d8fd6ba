package nl.perspectief.covenant.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.perspectief.covenant.export.ExportCommand;
import nl.perspectief.covenant.language.Nearest;
import nl.perspectief.covenant.render.RenderCommand;

/**
 * The command line. Ends with 0 when nothing is the matter, 1 when there are findings or differences or it is refused, and
 * 2 when the input cannot be used.
 */
public final class Cli {
    private static final String JSON = "--json";

    /** Every command by its name; a new one needs a line here and nothing else. */
    private static final Map<String, Command> COMMANDS = commands();

    /** Commands that write a file or a text of their own and read their own words. */
    private static final Map<String, Tool> TOOLS = Map.of("export", ExportCommand::run, "render", RenderCommand::run);

    private Cli() {}

    private interface Tool {
        int run(List<String> words, PrintStream out, PrintStream err);
    }

    private static Map<String, Command> commands() {
        Map<String, Command> commands = new LinkedHashMap<>();
        commands.put("check", new Check());
        commands.put("explain", new Explain());
        commands.put("who", new Who());
        commands.put("diff", new Diff());
        commands.put("fmt", new Fmt());
        commands.put("meanings", new MeaningList());
        return commands;
    }

    public static void main(String[] words) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        System.exit(run(List.of(words), out, err));
    }

    /** Runs one command. @return the exit code */
    public static int run(List<String> words, PrintStream out, PrintStream err) {
        Words behind = Words.of(words.subList(Math.min(1, words.size()), words.size()));
        if (words.isEmpty() || Set.of("help", "--help", "-h").contains(words.getFirst())) {
            usage().forEach(words.isEmpty() ? err::println : out::println);
            return words.isEmpty() ? Answer.UNUSABLE : Answer.FINE;
        }
        Tool tool = TOOLS.get(words.getFirst());
        if (tool != null) {
            return tool.run(words.subList(1, words.size()), out, err);
        }
        Answer answer = answer(words.getFirst(), behind);
        if (behind.options().contains(JSON)) {
            out.println(Json.of(answer.json()));
        } else {
            answer.lines().forEach(out::println);
            answer.problems().forEach(err::println);
        }
        return answer.code();
    }

    private static Answer answer(String name, Words words) {
        Command command = COMMANDS.get(name);
        if (command == null) {
            return Answer.unusable(List.of("‘" + name + "’ is geen opdracht. " + Nearest.instead(name, known())));
        }
        List<String> problems = problems(name, command, words);
        return problems.isEmpty() ? command.run(words) : Answer.unusable(problems);
    }

    private static Set<String> known() {
        Set<String> known = new TreeSet<>(COMMANDS.keySet());
        known.addAll(TOOLS.keySet());
        return known;
    }

    private static List<String> problems(String name, Command command, Words words) {
        List<String> problems = new ArrayList<>();
        Set<String> options = new TreeSet<>(command.options());
        options.add(JSON);
        words.options().stream()
                .filter(option -> !options.contains(option))
                .forEach(option -> problems.add("‘" + option + "’ kan hier niet. " + Nearest.instead(option, options)));
        words.twice().forEach(twice -> problems.add("‘" + twice + "=’ staat er twee keer. Laat er één staan."));
        int plain = words.plain().size();
        if (plain < command.least()) {
            problems.add("Hier ontbreekt iets. Schrijf: " + name + " " + command.usage());
        }
        words.plain().stream()
                .skip(command.most())
                .forEach(word -> problems.add("‘" + word + "’ is te veel. Schrijf: " + name + " " + command.usage()));
        if (!command.takesNames()) {
            words.named().keySet().forEach(word -> problems.add("‘" + word + "=’ kan hier niet."));
        }
        return problems;
    }

    private static List<String> usage() {
        return Stream.concat(
                        COMMANDS.entrySet().stream()
                                .map(entry ->
                                        entry.getKey() + " " + entry.getValue().usage()),
                        Stream.of(
                                "export MAP --to cedar|xacml|odrl [--out BESTAND]",
                                "render MAP UIT.html of UIT.pdf",
                                "Overal, behalve bij export en render: --json voor machines.",
                                "Uitkomst: 0 in orde, 1 bevindingen, verschillen of geweigerd, 2 onbruikbare invoer."))
                .toList();
    }
}
