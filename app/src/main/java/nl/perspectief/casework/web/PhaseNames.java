package nl.perspectief.casework.web;

import java.util.Map;
import nl.perspectief.casework.CaseFiles;
import nl.perspectief.casework.CaseHeader;
import nl.perspectief.casework.Phase;
import nl.perspectief.organisations.web.Screen;
import nl.perspectief.shared.web.Language;

/**
 * What a phase of a case is called on a page: as its own covenant calls it, which is written in Dutch. What it means instead, in
 * another language, and where the covenant has one phase for two.
 */
public final class PhaseNames {
    private PhaseNames() {}

    public static String of(Screen screen, CaseHeader header, Phase phase) {
        return of(screen, header.phases(), header.called(phase), phase);
    }

    /** In a list of cases of all covenants in force. */
    public static String of(Screen screen, CaseFiles.Listed listed, Phase phase) {
        return of(screen, listed.names(), listed.names().getOrDefault(phase, ""), phase);
    }

    private static String of(Screen screen, Map<Phase, String> names, String called, Phase phase) {
        return screen.language() != Language.NL || called.isEmpty() || shared(names, called)
                ? screen.say("casework.phase." + phase.id())
                : Character.toUpperCase(called.charAt(0)) + called.substring(1);
    }

    private static boolean shared(Map<Phase, String> names, String called) {
        return names.values().stream().filter(called::equals).count() > 1;
    }

    /** That in which the case stands. */
    public static String now(Screen screen, CaseHeader header) {
        return of(screen, header, header.file().phase());
    }
}
