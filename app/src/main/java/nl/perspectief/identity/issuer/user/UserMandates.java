package nl.perspectief.identity.issuer.user;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.departure.Departures;
import nl.perspectief.organisations.owner.CommandRun;
import nl.perspectief.organisations.owner.PartnershipRegister;
import nl.perspectief.organisations.owner.PartnershipRegister.Held;
import nl.perspectief.organisations.owner.PartnershipRegister.OwnRole;

/** The mandates of one person, within the transaction of a {@code user} command; says what was given and what was taken. */
final class UserMandates {
    /** Without anybody in one of these a partner gets stuck. */
    private static final List<Role> NEEDED = List.of(Role.ADMINISTRATOR, Role.PROCESS_LEAD);

    private final CommandRun run;
    private final Connection owner;
    private final PartnershipRegister register;
    private final String subject;

    UserMandates(CommandRun run, Connection owner, String subject) {
        this.run = run;
        this.owner = owner;
        this.register = new PartnershipRegister(owner, run.now());
        this.subject = subject;
    }

    static String words(Set<Role> roles) {
        return roles.isEmpty()
                ? "geen rol"
                : roles.stream().sorted().map(Role::word).collect(Collectors.joining(", "));
    }

    int add(String partner, Held wanted) throws SQLException {
        if (!register.partners().contains(partner)) {
            return unknown(partner);
        }
        Held held = register.mandates(subject).get(partner);
        if (held == null) {
            register.professional(partner, subject, wanted.name(), wanted.function(), wanted.roles());
            run.did(subject + " heeft een mandaat bij " + partner + ", met de rollen " + words(wanted.roles()));
            return CommandRun.DONE;
        }
        if (!held.roles().equals(wanted.roles())) {
            return run.refuse(subject + " heeft al een mandaat bij " + partner + ", met: " + words(held.roles())
                    + ". Rollen veranderen kan met: user roles " + subject + " --organisation " + partner + " --roles "
                    + words(wanted.roles()).replace(" ", ""));
        }
        if (!held.equals(wanted)) {
            return run.refuse(subject + " heeft al een mandaat bij " + partner + ", als " + held.name() + ", "
                    + held.function() + ". Deze opdracht verandert geen naam of functie.");
        }
        run.say(subject + " had al een mandaat bij " + partner + ", met de rollen " + words(held.roles())
                + ". Er is niets veranderd.");
        return CommandRun.DONE;
    }

    private int unknown(String partner) throws SQLException {
        return run.refuse("Onbekende organisatie " + partner + ". "
                + (register.partners().isEmpty()
                        ? "Er zijn er nog geen; leg er vast met register-covenant."
                        : "Bekend zijn: " + String.join(", ", register.partners()) + "."));
    }

    int roles(String partner, Set<Role> wanted) throws SQLException {
        SortedMap<String, Held> mandates = register.mandates(subject);
        Held held = mandates.get(partner);
        if (held == null) {
            return none(partner, mandates);
        }
        Set<Role> given = without(wanted, held.roles());
        Set<Role> taken = without(held.roles(), wanted);
        if (given.isEmpty() && taken.isEmpty()) {
            run.say(subject + " had bij " + partner + " al: " + words(wanted) + ". Er is niets veranderd.");
            return CommandRun.DONE;
        }
        register.professional(partner, subject, held.name(), held.function(), given);
        for (Role role : taken) {
            register.take(partner, subject, role);
        }
        run.did("rollen van " + subject + " bij " + partner + ": " + words(wanted) + "; erbij: " + words(given)
                + "; afgenomen: " + words(taken));
        if (!taken.isEmpty()) {
            endSessions();
            ended(register.professional(partner, subject));
            warn(partner, taken);
        }
        return CommandRun.DONE;
    }

    /** Exactly these roles of covenants that open no page here. */
    void ownRoles(String partner, List<OwnRole> own) throws SQLException {
        if (register.ownRoles(partner, subject, own) && !own.isEmpty()) {
            run.did(subject + " heeft bij " + partner + " ook: "
                    + own.stream()
                            .map(role -> role.name() + " (" + role.covenant() + ")")
                            .collect(Collectors.joining(", "))
                    + ". Die rol staat in het convenant en opent hier geen pagina");
        }
    }

    private int none(String partner, SortedMap<String, Held> mandates) {
        return run.refuse(subject + " heeft geen mandaat bij " + partner + "."
                + (mandates.isEmpty() ? "" : " Wel bij: " + String.join(", ", mandates.keySet()) + "."));
    }

    private static Set<Role> without(Set<Role> all, Set<Role> some) {
        Set<Role> left = EnumSet.noneOf(Role.class);
        left.addAll(all);
        left.removeAll(some);
        return left;
    }

    /** One mandate; the account stays, because it is not of one partner. */
    int remove(String partner) throws SQLException {
        SortedMap<String, Held> mandates = register.mandates(subject);
        if (!mandates.containsKey(partner)) {
            return none(partner, mandates);
        }
        withdraw(partner, mandates.get(partner));
        endSessions();
        mandates.remove(partner);
        run.say("  " + subject
                + (mandates.isEmpty()
                        ? " heeft nu nergens meer een mandaat; een account blijft, tot: user remove " + subject
                        : " houdt een mandaat bij: " + String.join(", ", mandates.keySet())));
        return CommandRun.DONE;
    }

    /** The same person with the same mandates, under the name that another issuer has for them. */
    int rename(String other) throws SQLException {
        if (register.mandates(subject).isEmpty()) {
            return run.refuse(subject + " was er niet. Zie: user list");
        }
        if (!register.mandates(other).isEmpty()) {
            return run.refuse(other + " heeft hier al een mandaat. Een sub is van één persoon.");
        }
        register.rename(subject, other);
        run.did(subject + " heet voortaan " + other);
        endSessions();
        return CommandRun.DONE;
    }

    /** @return whether there was any */
    boolean removeAll() throws SQLException {
        SortedMap<String, Held> mandates = register.mandates(subject);
        for (var mandate : mandates.entrySet()) {
            withdraw(mandate.getKey(), mandate.getValue());
        }
        return !mandates.isEmpty();
    }

    private void withdraw(String partner, Held held) throws SQLException {
        Optional<UUID> who = register.professional(partner, subject);
        register.withdraw(partner, subject);
        run.did("mandaat van " + subject + " bij " + partner + " ingetrokken, met: " + words(held.roles()));
        ended(who);
        warn(partner, held.roles());
    }

    /** What ended with it in the same transaction, and what waits for somebody else. */
    private void ended(Optional<UUID> who) {
        who.ifPresent(id -> Departures.of(owner, List.of(id), run.now())
                .forEach((what, number) -> run.say("  " + Leaving.line(what, number))));
    }

    void endSessions() throws SQLException {
        int ended = AccountRegister.endSessions(owner, subject);
        run.say(ended == 1 ? "  1 sessie beëindigd" : "  " + ended + " sessies beëindigd");
    }

    private void warn(String partner, Set<Role> taken) throws SQLException {
        for (Role role : NEEDED) {
            if (taken.contains(role) && !register.held(partner, role)) {
                run.say("  Let op: bij " + partner + " is nu niemand meer " + role.word());
            }
        }
    }
}
