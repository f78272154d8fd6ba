package nl.perspectief.statistics.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.perspectief.statistics.Interval;
import nl.perspectief.statistics.UnfitData;
import nl.perspectief.statistics.recurrence.MeanCumulative;
import nl.perspectief.statistics.recurrence.Stretch;
import nl.perspectief.statistics.survival.Form;
import nl.perspectief.statistics.survival.KaplanMeier;
import nl.perspectief.statistics.survival.LogRank;
import nl.perspectief.statistics.survival.Spell;

/** Commands on times, in one group or more. */
final class TimeCommands {
    private static final String TIME = "time";
    private static final String EVENT = "event";
    private static final String GROUP = "group";
    static final Set<String> KM = Set.of(TIME, EVENT, GROUP, "ended", "form", "level", "until", Arguments.SUMMARY);
    static final Set<String> LOG_RANK = Set.of(TIME, EVENT, GROUP, "ended", "weight", Arguments.SUMMARY);
    static final Set<String> MCF = Set.of("unit", "from", "to", "events", GROUP, "level");
    private static final Map<String, Form> FORMS =
            Map.of("log", Form.LOG, "log-log", Form.LOG_LOG, "plain", Form.PLAIN);
    private static final Map<String, LogRank.Weight> WEIGHTS =
            Map.of("logrank", LogRank.Weight.LOG_RANK, "peto", LogRank.Weight.PETO_PETO);

    private TimeCommands() {}

    private static SortedMap<String, List<Spell>> spells(Arguments arguments) {
        String time = arguments.column(TIME);
        String event = arguments.column(EVENT);
        Sheet sheet = Sheet.read(arguments.file(), List.of(time, event));
        long ended = arguments.whole("ended", 1);
        SortedMap<String, List<Spell>> groups = new TreeMap<>();
        for (int row = 0; row < sheet.size(); row++) {
            boolean happened = sheet.count(row, event) == ended;
            try {
                groups.computeIfAbsent(group(sheet, row, arguments), _ -> new ArrayList<>())
                        .add(new Spell(sheet.number(row, time), happened));
            } catch (UnfitData unfit) {
                throw sheet.wrong(row, time, unfit.dutch());
            }
        }
        return groups;
    }

    /** As R names it; {@code all} when the file has no groups. */
    private static String group(Sheet sheet, int row, Arguments arguments) {
        String column = arguments.column(GROUP);
        if (sheet.has(column)) {
            return column + "=" + sheet.text(row, column);
        }
        if (arguments.has(GROUP)) {
            throw new Unusable("De kolom ‘" + column + "’ ontbreekt.");
        }
        return "all";
    }

    static Lines km(Arguments arguments) {
        Form form = arguments.choice("form", FORMS, Form.LOG);
        double level = arguments.number("level", 0.95);
        SortedMap<String, List<Spell>> groups = spells(arguments);
        return arguments.has(Arguments.SUMMARY)
                ? summary(groups, form, level, arguments.number("until", longest(groups)))
                : curves(groups, form, level);
    }

    /** To the end of the group that was looked at for the shortest, so that no curve is taken to go on. */
    private static double longest(SortedMap<String, List<Spell>> groups) {
        return groups.values().stream()
                .mapToDouble(
                        group -> group.stream().mapToDouble(Spell::time).max().orElseThrow())
                .min()
                .orElseThrow();
    }

    private static Lines curves(SortedMap<String, List<Spell>> groups, Form form, double level) {
        Lines lines = new Lines(
                "stratum", "time", "n_risk", "n_event", "n_censor", "surv", "std_err", "cumhaz", "lower", "upper");
        groups.forEach((name, spells) -> KaplanMeier.of(spells).steps().forEach(step -> {
            Interval interval = step.interval(form, level);
            lines.add(
                    name,
                    step.time(),
                    step.atRisk(),
                    step.ended(),
                    step.censored(),
                    step.survival(),
                    step.error(),
                    step.hazard(),
                    interval.lower(),
                    interval.upper());
        }));
        return lines;
    }

    private static Lines summary(SortedMap<String, List<Spell>> groups, Form form, double level, double until) {
        Lines lines =
                new Lines("stratum", "records", "events", "until", "rmean", "se_rmean", "median", "lower", "upper");
        groups.forEach((name, spells) -> {
            KaplanMeier curve = KaplanMeier.of(spells);
            KaplanMeier.Restricted mean = curve.restrictedMean(until);
            KaplanMeier.Median median = curve.median(form, level);
            lines.add(
                    name,
                    curve.spells(),
                    curve.ended(),
                    until,
                    mean.mean(),
                    mean.error(),
                    median.time(),
                    median.interval().lower(),
                    median.interval().upper());
        });
        return lines;
    }

    static Lines logRank(Arguments arguments) {
        SortedMap<String, List<Spell>> groups = spells(arguments);
        LogRank test = LogRank.between(
                List.copyOf(groups.values()), arguments.choice("weight", WEIGHTS, LogRank.Weight.LOG_RANK));
        if (arguments.has(Arguments.SUMMARY)) {
            Lines lines = new Lines("chisq", "df", "p");
            lines.add(test.statistic(), test.degrees(), test.probability());
            return lines;
        }
        Lines lines = new Lines("group", "n", "observed", "expected", "variance");
        int i = 0;
        for (Map.Entry<String, List<Spell>> group : groups.entrySet()) {
            lines.add(
                    group.getKey(),
                    group.getValue().size(),
                    test.observed().get(i),
                    test.expected().get(i),
                    test.variance().get(i).get(i));
            i++;
        }
        return lines;
    }

    static Lines mcf(Arguments arguments) {
        double level = arguments.number("level", 0.95);
        List<String> columns = List.of("unit", "from", "to", "events");
        Sheet sheet = Sheet.read(
                arguments.file(), columns.stream().map(arguments::column).toList());
        SortedMap<String, List<Stretch>> groups = new TreeMap<>();
        for (int row = 0; row < sheet.size(); row++) {
            groups.computeIfAbsent(group(sheet, row, arguments), _ -> new ArrayList<>())
                    .add(stretch(sheet, row, arguments));
        }
        Lines lines = new Lines("stratum", "time", "n_risk", "n_event", "mcf", "robust_se", "lower", "upper");
        groups.forEach((name, stretches) -> MeanCumulative.of(stretches).steps().forEach(step -> {
            Interval interval = step.interval(level);
            lines.add(
                    name,
                    step.time(),
                    step.atRisk(),
                    step.events(),
                    step.mean(),
                    step.error(),
                    interval.lower(),
                    interval.upper());
        }));
        return lines;
    }

    private static Stretch stretch(Sheet sheet, int row, Arguments arguments) {
        String to = arguments.column("to");
        try {
            return new Stretch(
                    sheet.text(row, arguments.column("unit")),
                    sheet.number(row, arguments.column("from")),
                    sheet.number(row, to),
                    sheet.count(row, arguments.column("events")));
        } catch (UnfitData unfit) {
            throw sheet.wrong(row, to, unfit.dutch());
        }
    }
}
