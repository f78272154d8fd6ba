package nl.perspectief.covenant.analysis.space;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.perspectief.covenant.Effect;
import nl.perspectief.covenant.Obligation;
import nl.perspectief.covenant.Onward;
import nl.perspectief.covenant.Rule;
import nl.perspectief.covenant.analysis.diagram.Formulas;
import nl.perspectief.covenant.analysis.diagram.Terms;

/**
 * Works out what a set of rules means together: a number for each limit of the {@link Universe}, and the first for when it is
 * permitted at all. Numbers are those of {@link Formulas}; {@link Formulas#NEVER} for a limit that says nothing.
 */
public final class CellLogics {
    /** Where the ways stand in a meaning; the limits come after it. */
    public static final int WAYS = 0;

    private final List<Rule> rules;
    private final Universe universe;
    private final Formulas formulas;
    private final boolean[] permits;
    /** When a permission works; when a prohibition sleeps. */
    private final int[] passes;
    /** The place of a rule's term among the limits, or -1. */
    private final int[] keeps;

    private final int[] duties;

    public CellLogics(List<Rule> rules, Universe universe) {
        this.rules = rules;
        this.universe = universe;
        this.formulas = universe.formulas;
        this.permits = new boolean[rules.size()];
        this.passes = rules.stream().mapToInt(this::passes).toArray();
        this.keeps = rules.stream()
                .mapToInt(rule -> rule.keep() == null ? -1 : universe.limits.indexOf(new Limit.Read(rule.keep())))
                .toArray();
        this.duties = rules.stream().mapToInt(CellLogics::duties).toArray();
        for (int i = 0; i < permits.length; i++) {
            permits[i] = rules.get(i).effect() == Effect.PERMIT;
        }
    }

    private int passes(Rule rule) {
        Literals literals = universe.literals;
        return formulas.number(
                rule.effect() == Effect.PERMIT
                        ? Terms.of(List.of(literals.holding(rule.all())))
                        : literals.escapes(rule.all(), rule.unless()));
    }

    private static int duties(Rule rule) {
        int duties = rule.keep() == null ? 0 : bit(Obligation.EXPIRE);
        for (Obligation duty : rule.obligations()) {
            duties |= bit(duty);
        }
        return duties;
    }

    private static int bit(Obligation duty) {
        return 1 << duty.ordinal();
    }

    public boolean permits(int rule) {
        return permits[rule];
    }

    /** With which facts none of the prohibitions among some rules works or may. */
    int asleep(int[] those, int count) {
        int asleep = Formulas.ALWAYS;
        for (int i = 0; i < count; i++) {
            if (those[i] < permits.length && !permits[those[i]]) {
                asleep = formulas.and(asleep, passes[those[i]]);
            }
        }
        return asleep;
    }

    /** With which facts some rules together permit. */
    int ways(int[] those, int count) {
        int open = Formulas.NEVER;
        for (int i = 0; i < count; i++) {
            if (those[i] < permits.length && permits[those[i]]) {
                open = formulas.or(open, passes[those[i]]);
            }
        }
        return formulas.and(open, asleep(those, count));
    }

    /** Whether a permission can be a reason to permit where these rules speak. */
    public boolean alone(int permission, int[] those, int count) {
        return formulas.and(passes[permission], asleep(those, count)) != Formulas.NEVER;
    }

    /**
     * What some rules mean together.
     *
     * @param those in the order of the document; a number after the last rule's says that the receiver has no access of its own
     */
    public int[] of(int[] those, int count) {
        return new Cell(those, count).numbers();
    }

    /** A meaning in full. */
    CellLogic written(int[] numbers) {
        Map<Limit, Terms> limits = new LinkedHashMap<>();
        IntStream.range(0, universe.limits.size())
                .filter(i -> numbers[i + 1] != Formulas.NEVER)
                .forEach(i -> limits.put(universe.limits.get(i), formulas.terms(numbers[i + 1])));
        return new CellLogic(formulas.terms(numbers[WAYS]), limits);
    }

    /** The rules of one cell. */
    private final class Cell {
        private final int[] those;
        private final int count;
        private final int asleep;
        private final int[] numbers = new int[universe.limits.size() + 1];

        Cell(int[] those, int count) {
            this.those = those;
            this.count = count;
            this.asleep = asleep(those, count);
        }

        int[] numbers() {
            numbers[WAYS] = ways(those, count);
            if (numbers[WAYS] != Formulas.NEVER) {
                onward();
                keep();
                duties();
            }
            return numbers;
        }

        private boolean permission(int i) {
            return those[i] < permits.length && permits[those[i]];
        }

        private boolean withoutAccess() {
            return count > 0 && those[count - 1] >= permits.length;
        }

        /** A limit that adds nothing to a stricter one is left out. */
        private void onward() {
            int before = Formulas.NEVER;
            int open = Formulas.NEVER;
            for (int most = 0; most < Onward.YES.ordinal(); most++) {
                for (int i = 0; i < count; i++) {
                    if (permission(i) && rules.get(those[i]).onward().ordinal() == most) {
                        open = formulas.or(open, passes[those[i]]);
                    }
                }
                before = step(most + 1, before, open);
            }
        }

        private int step(int place, int before, int open) {
            int now = formulas.and(open, asleep);
            if (now != before) {
                numbers[place] = now;
            }
            return now;
        }

        /** From short to long; of terms that are equally long the first in the document is said. */
        private void keep() {
            int before = Formulas.NEVER;
            int open = Formulas.NEVER;
            int days = -1;
            while (true) {
                int next = Integer.MAX_VALUE;
                int place = -1;
                for (int i = 0; i < count; i++) {
                    int here = permission(i) ? keeps[those[i]] : -1;
                    if (here >= 0 && days(here) > days && days(here) < next) {
                        next = days(here);
                        place = here;
                    }
                }
                if (place < 0) {
                    return;
                }
                days = next;
                for (int i = 0; i < count; i++) {
                    if (permission(i) && keeps[those[i]] >= 0 && days(keeps[those[i]]) == days) {
                        open = formulas.or(open, passes[those[i]]);
                    }
                }
                before = step(place + 1, before, open);
            }
        }

        private int days(int limit) {
            return ((Limit.Read) universe.limits.get(limit)).most().days();
        }

        private void duties() {
            boolean without = withoutAccess();
            for (int at = universe.firstDuty(); at < universe.limits.size(); at++) {
                Obligation duty = ((Limit.Duty) universe.limits.get(at)).obligation();
                boolean always = without && duty == Obligation.HAND_OVER;
                int open = Formulas.NEVER;
                for (int i = 0; i < count; i++) {
                    if (permission(i) && (always || (duties[those[i]] & bit(duty)) != 0)) {
                        open = formulas.or(open, passes[those[i]]);
                    }
                }
                step(at + 1, Formulas.NEVER, open);
            }
        }
    }
}
