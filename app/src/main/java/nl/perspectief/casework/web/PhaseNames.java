package nl.perspectief.casework.web;

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
        String called = header.called(phase);
        return screen.language() != Language.NL || called.isEmpty() || shared(header, called)
                ? screen.say("casework.phase." + phase.id())
                : Character.toUpperCase(called.charAt(0)) + called.substring(1);
    }

    private static boolean shared(CaseHeader header, String called) {
        return header.phases().values().stream().filter(called::equals).count() > 1;
    }

    /** That in which the case stands. */
    public static String now(Screen screen, CaseHeader header) {
        return of(screen, header, header.file().phase());
    }
}
