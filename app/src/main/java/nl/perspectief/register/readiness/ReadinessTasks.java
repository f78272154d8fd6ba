package nl.perspectief.register.readiness;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.vocabulary.Partner;
import nl.perspectief.desk.Task;
import nl.perspectief.desk.Today;
import nl.perspectief.organisations.Role;
import nl.perspectief.register.readiness.Readiness.Version;

/**
 * What a covenant asks of somebody who works with no young person: to know what changes, and to see to what is missing. A
 * project leader watches over all partners, the others over their own.
 *
 * @param own the id of the organisation in the covenant
 */
record ReadinessTasks(Readiness readiness, String own, Set<Role> roles) {
    Today all() {
        List<Task> waiting = new ArrayList<>();
        Version now = readiness.inForce();
        Version next = readiness.next();
        if (now != null) {
            sign(now, waiting);
        }
        if (next != null) {
            sign(next, waiting);
        }
        assess(readiness.current(), waiting);
        return new Today(waiting, List.of(), next == null ? List.of() : List.of(comes(next)), List.of(), 0);
    }

    /** Where there is nothing to compare with, how far the partners are is what there is to know. */
    private Task comes(Version next) {
        String page = readiness.inForce() == null ? "/convenant/stand" : "/convenant/verschil";
        return task("desk.register.comes", page, next.covenant())
                .before(next.covenant().validFrom(), false);
    }

    private void sign(Version version, List<Task> waiting) {
        boolean mine = roles.contains(Role.ADMINISTRATOR)
                && version.of(own).filter(one -> !one.signed()).isPresent();
        if (mine) {
            waiting.add(dated(task("desk.register.sign", "/convenant/stand", version.covenant()), version));
        }
        if (roles.contains(Role.PROJECT_LEAD) && !version.unsigned().isEmpty()) {
            waiting.add(dated(task("desk.register.unsigned", version.covenant(), version.unsigned()), version));
        }
    }

    /** The last day is the one before it takes effect; of what is in force it has passed. */
    private Task dated(Task task, Version version) {
        return version.equals(readiness.next())
                ? task.before(version.covenant().validFrom().minusDays(1), false)
                : task;
    }

    private void assess(Version version, List<Task> waiting) {
        boolean mine = version.of(own).filter(one -> !one.assessed()).isPresent();
        if (mine && (roles.contains(Role.PRIVACY_OFFICER) || roles.contains(Role.ADMINISTRATOR))) {
            waiting.add(task("desk.register.assess", "/convenant/stand", version.covenant()));
        }
        if (roles.contains(Role.PROJECT_LEAD) && !version.unassessed().isEmpty()) {
            waiting.add(task("desk.register.unassessed", version.covenant(), version.unassessed()));
        }
    }

    private static Task task(String key, String page, Covenant covenant) {
        return Task.at(key, null, page + "?convenant=" + covenant.id())
                .with(List.of(covenant.title(), covenant.version()));
    }

    private static Task task(String key, Covenant covenant, List<Partner> partners) {
        String names = partners.stream().map(Partner::name).collect(Collectors.joining(", "));
        return task(key, "/convenant/stand", covenant).with(List.of(covenant.title(), names));
    }
}
