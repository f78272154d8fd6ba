package nl.perspectief.installation.settings;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.perspectief.shared.Unusable;

/**
 * What stands on a command line, before anything of the environment is added.
 *
 * @param words without a flag before them; {@code help} is first when help was asked for
 */
record TypedLine(List<String> words, Map<String, String> flags) {
    static final String HELP = "help";

    /** Flags that say all by being there. */
    private static final Set<String> SWITCHES = Set.of("all");
    /** Where a trial is undone at the end; elsewhere the flag would promise what is not kept. */
    private static final Set<Command> TRIABLE = EnumSet.of(
            Command.REGISTER_COVENANT,
            Command.SIGN,
            Command.DPIA,
            Command.POLICE_DECISION,
            Command.REGISTER_FACT,
            Command.NEIGHBOURHOOD,
            Command.USER,
            Command.CLIENT);
    /** Flags that only some commands read. Other flags are about the installation, for any command. */
    private static final Map<String, Set<Command>> OF = Map.ofEntries(
            Map.entry(Options.TRIAL, TRIABLE),
            Map.entry("version", EnumSet.of(Command.SIGN)),
            Map.entry(
                    "covenant", EnumSet.of(Command.SIGN, Command.DPIA, Command.POLICE_DECISION, Command.REGISTER_FACT)),
            Map.entry("checkpoint", EnumSet.of(Command.VERIFY_LOGS)),
            Map.entry("since", EnumSet.of(Command.VERIFY_LOGS)),
            Map.entry("all", EnumSet.of(Command.VERIFY_LOGS)),
            Map.entry("log-years", EnumSet.of(Command.TIDY_LOGS)),
            Map.entry("signals", EnumSet.of(Command.GENERATE, Command.BENCH)),
            Map.entry("cases", EnumSet.of(Command.GENERATE, Command.BENCH)),
            Map.entry("seed", EnumSet.of(Command.GENERATE)),
            Map.entry("name", EnumSet.of(Command.USER)),
            Map.entry("function", EnumSet.of(Command.USER)),
            Map.entry("organisation", EnumSet.of(Command.USER)),
            Map.entry("roles", EnumSet.of(Command.USER)));

    /** Reads arguments, or says in one line what is wrong with them. */
    static TypedLine of(String... arguments) {
        TypedLine line = new TypedLine(new ArrayList<>(), new TreeMap<>());
        for (int i = 0; i < arguments.length; i++) {
            i += line.take(arguments, i);
        }
        return line;
    }

    /** @return how many arguments more than this one were taken */
    private int take(String[] arguments, int at) {
        String argument = arguments[at];
        if (argument.equals("--help") || argument.equals("-h")) {
            words.clear();
            flags.clear();
            words.add(HELP);
            return arguments.length; // whoever asks for help wants nothing done
        }
        if (!argument.startsWith("-")) {
            words.add(argument);
            return 0;
        }
        String flag = Options.known(argument);
        if (SWITCHES.contains(flag) || flag.equals(Options.TRIAL) && !followedByAnswer(arguments, at)) {
            keep(flag, "ja");
            return 0;
        }
        if (at + 1 == arguments.length || arguments[at + 1].startsWith("--")) {
            throw new Unusable("Na --" + flag + " hoort een waarde te staan.");
        }
        keep(flag, arguments[at + 1]);
        return 1;
    }

    private void keep(String flag, String value) {
        if (flags.putIfAbsent(flag, value) != null) {
            throw new Unusable("--" + flag + " staat er twee keer. Kies er een.");
        }
    }

    /** {@code --dry-run} stands alone, or before yes or no. */
    private static boolean followedByAnswer(String[] arguments, int at) {
        return at + 1 < arguments.length && List.of("ja", "nee").contains(arguments[at + 1]);
    }

    void refuseFlagsOfOthers(Command command) {
        for (String flag : flags.keySet()) {
            Set<Command> readers = OF.getOrDefault(flag, Set.of(command));
            if (!readers.contains(command)) {
                throw new Unusable("--" + flag + " hoort niet bij deze opdracht"
                        + (readers.size() == 1
                                ? ", alleen bij " + readers.iterator().next().word()
                                : "") + ".");
            }
        }
    }
}
