package nl.perspectief.desk.tour;

import static java.util.Map.entry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import nl.perspectief.organisations.Role;

/**
 * What somebody in one role does here, in the order of the work.
 *
 * @param paths of the pages that its steps tell about; each is there for whoever has the role, whatever there is to see
 */
public record Tour(Role role, List<String> paths) {
    /** How many steps each has. */
    public static final int LENGTH = 5;

    private static final String TODAY = "/";
    private static final String ASK = "/mag-ik-delen";
    private static final String SIGNALS = "/signalen";
    private static final String NEW_SIGNAL = "/signalen/nieuw";
    private static final String CASES = "/casussen";
    private static final String CASES_UNDER_WAY = "/casussen?fase=plan";
    private static final String CASES_TO_EVALUATE = "/casussen?fase=evaluation";
    private static final String COVENANT = "/convenant";
    private static final String MATRIX = "/convenant/matrix";
    private static final String READY = "/convenant/stand";
    private static final String WHO = "/convenant/wie";
    private static final String LOGBOOK = "/logboek";
    private static final String SIGN_INS = "/aanmeldlogboek";

    private static final Map<Role, List<String>> PATHS = Map.ofEntries(
            entry(Role.CASE_LEAD, List.of(TODAY, CASES, CASES_UNDER_WAY, ASK, CASES_TO_EVALUATE)),
            entry(Role.PROCESS_LEAD, List.of(TODAY, "/wegingen", CASES, WHO, LOGBOOK)),
            entry(Role.ATTENTION_OFFICER, List.of(TODAY, SIGNALS, NEW_SIGNAL, ASK, LOGBOOK)),
            entry(Role.FRONTLINE, List.of(TODAY, NEW_SIGNAL, ASK, SIGNALS, LOGBOOK)),
            entry(Role.CASE_PARTNER, List.of(TODAY, CASES, CASES_UNDER_WAY, ASK, LOGBOOK)),
            entry(Role.ANALYST, List.of(TODAY, COVENANT, MATRIX, ASK, LOGBOOK)),
            entry(Role.PROJECT_LEAD, List.of(TODAY, READY, COVENANT, "/convenant/verschil", WHO)),
            entry(Role.PRIVACY_OFFICER, List.of(TODAY, LOGBOOK, "/logboek/verwerkingen", SIGN_INS, WHO)),
            entry(Role.ADMINISTRATOR, List.of(TODAY, "/medewerkers", SIGN_INS, READY, LOGBOOK)));

    /** The one with most work of every day comes first; who has it does that, whatever else they are. */
    private static final List<Role> MOST_WORK = List.of(
            Role.CASE_LEAD,
            Role.PROCESS_LEAD,
            Role.ATTENTION_OFFICER,
            Role.FRONTLINE,
            Role.CASE_PARTNER,
            Role.ANALYST,
            Role.PRIVACY_OFFICER,
            Role.ADMINISTRATOR,
            Role.PROJECT_LEAD);

    public Tour {
        paths = List.copyOf(paths);
    }

    /** The tours of somebody with these roles, that of the role with most work first. */
    static List<Tour> of(Collection<Role> roles) {
        return MOST_WORK.stream().filter(roles::contains).map(Tour::of).toList();
    }

    private static Tour of(Role role) {
        return new Tour(role, PATHS.getOrDefault(role, List.of()));
    }

    /** @param number from 1 */
    public String path(int number) {
        return paths.get(number - 1);
    }

    /** The key of what a step is called; with {@code .text} behind it, of what it tells. */
    public String key(int number) {
        return "tour." + role + "." + number;
    }

    /** Where a step is shown. */
    public String address(int number) {
        return "/rondleiding?rol=" + role + "&stap=" + number;
    }
}
