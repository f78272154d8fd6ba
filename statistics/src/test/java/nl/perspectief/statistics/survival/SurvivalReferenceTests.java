package nl.perspectief.statistics.survival;

import java.util.List;
import java.util.stream.IntStream;
import nl.perspectief.statistics.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurvivalReferenceTests {
    private static final double PRINTED = Reference.PRINTED;

    private enum Study {
        LUNG("data_lung.csv", "sex", "time", "status", "2"),
        OVARIAN("data_ovarian.csv", "rx", "futime", "fustat", "1");

        private final String file;
        private final String group;
        private final String time;
        private final String status;
        private final String ended;

        Study(String file, String group, String time, String status, String ended) {
            this.file = file;
            this.group = group;
            this.time = time;
            this.status = status;
            this.ended = ended;
        }

        List<Spell> of(int value) {
            Reference data = Reference.of(file).where(group, Integer.toString(value));
            return IntStream.range(0, data.size())
                    .mapToObj(i ->
                            new Spell(data.value(i, time), data.text(i, status).equals(ended)))
                    .toList();
        }

        List<List<Spell>> both() {
            return List.of(of(1), of(2));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LUNG, LOG, km_lung_sex_log.csv",
        "LUNG, LOG_LOG, km_lung_sex_log-log.csv",
        "LUNG, PLAIN, km_lung_sex_plain.csv",
        "OVARIAN, LOG, km_ovarian_rx_log.csv",
        "OVARIAN, LOG_LOG, km_ovarian_rx_log-log.csv",
        "OVARIAN, PLAIN, km_ovarian_rx_plain.csv"
    })
    void curves_and_intervals_are_those_of_survfit(Study study, Form form, String file) {
        for (int group = 1; group <= 2; group++) {
            Reference theirs = Reference.of(file).where("stratum", study.group + "=" + group);
            List<KaplanMeier.Step> ours = KaplanMeier.of(study.of(group)).steps();
            theirs.meets("time", i -> ours.get(i).time(), 0);
            theirs.meets("n_risk", i -> ours.get(i).atRisk(), 0);
            theirs.meets("n_event", i -> ours.get(i).ended(), 0);
            theirs.meets("n_censor", i -> ours.get(i).censored(), 0);
            theirs.meets("surv", i -> ours.get(i).survival(), PRINTED);
            theirs.meets("std_err", i -> ours.get(i).error(), PRINTED);
            theirs.meets("cumhaz", i -> ours.get(i).hazard(), PRINTED);
            theirs.meets("lower", i -> ours.get(i).interval(form, 0.95).lower(), PRINTED);
            theirs.meets("upper", i -> ours.get(i).interval(form, 0.95).upper(), PRINTED);
        }
    }

    @Test
    void medians_and_restricted_means_are_those_of_survfit() {
        for (Study study : Study.values()) {
            for (int group = 1; group <= 2; group++) {
                Reference theirs = Reference.of("km_summary_rmean365.csv").where("stratum", study.group + "=" + group);
                KaplanMeier ours = KaplanMeier.of(study.of(group));
                theirs.meets("records", _ -> ours.spells(), 0);
                theirs.meets("events", _ -> ours.ended(), 0);
                theirs.meets("rmean", _ -> ours.restrictedMean(365).mean(), PRINTED);
                theirs.meets("se(rmean)", _ -> ours.restrictedMean(365).error(), PRINTED);
                KaplanMeier.Median median = ours.median(Form.LOG, 0.95);
                theirs.meets("median", _ -> median.time(), 0);
                theirs.meets("0.95LCL", _ -> median.interval().lower(), 0);
                theirs.meets("0.95UCL", _ -> median.interval().upper(), 0);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LUNG, LOG_RANK, lung_logrank",
        "LUNG, PETO_PETO, lung_petopeto",
        "OVARIAN, LOG_RANK, ovarian_logrank",
        "OVARIAN, PETO_PETO, ovarian_petopeto"
    })
    void groups_differ_as_survdiff_says(Study study, LogRank.Weight weight, String test) {
        Reference theirs = Reference.of("logrank.csv").where("test", test);
        LogRank ours = LogRank.between(study.both(), weight);
        theirs.meets("chisq", _ -> ours.statistic(), 1e-13);
        theirs.meets("df", _ -> ours.degrees(), 0);
        theirs.meets("p", _ -> ours.probability(), 1e-13);
        theirs.meets("obs1", _ -> ours.observed().getFirst(), PRINTED);
        theirs.meets("exp1", _ -> ours.expected().getFirst(), PRINTED);
        theirs.meets("obs2", _ -> ours.observed().getLast(), PRINTED);
        theirs.meets("exp2", _ -> ours.expected().getLast(), PRINTED);
        theirs.meets("var11", _ -> ours.variance().getFirst().getFirst(), PRINTED);
    }
}
