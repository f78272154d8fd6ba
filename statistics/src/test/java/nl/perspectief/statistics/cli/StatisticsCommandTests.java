package nl.perspectief.statistics.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.perspectief.statistics.Reference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatisticsCommandTests {
    private static final String AREAS = "id,events,exposure\na,3,10\n\"b, with more\",0,20\nc,9,15\n";

    @TempDir
    private Path folder;

    private record Answer(int code, List<String> out, String err) {}

    private static Answer run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Cli.run(
                List.of(words),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Answer(
                code, out.toString(StandardCharsets.UTF_8).lines().toList(), err.toString(StandardCharsets.UTF_8));
    }

    private String file(String text) {
        try {
            return Files.writeString(folder.resolve("input.csv"), text).toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void reference_shrink_gives_what_r_gives() {
        Reference theirs = Reference.of("nc74_reference.csv");
        Reference ours = read(run("shrink", path("nc74_reference.csv"), "--events", "O", "--exposure", "E"));
        theirs.meets("eb_marshall", i -> ours.value(i, "marshall"), 1e-11);
        theirs.meets("nb_post_mean", i -> ours.value(i, "mean"), 1e-11);
        theirs.meets("nb_hi", i -> ours.value(i, "upper"), 1e-11);
        theirs.meets("pois_lo", i -> ours.value(i, "exact_lower"), 1e-11);
        theirs.meets("p_gt_mean", i -> ours.value(i, "above_mean"), 1e-10);
        Reference local = read(run(
                "shrink",
                path("nc74_reference.csv"),
                "--events",
                "O",
                "--exposure",
                "E",
                "--neighbours",
                path("nc_neighbours_CR85.csv")));
        Reference near = Reference.of("nc74_local.csv");
        near.meets("m_CR85", i -> near.value(i, "m_CR85"), 0);
        assertThat(local.value(2, "local_marshall"))
                .isCloseTo(near.value(2, "eblocal_CR85"), org.assertj.core.api.Assertions.within(1e-15));
    }

    @Test
    void reference_rank_funnel_km_logrank_and_mcf_give_what_r_gives() {
        Reference lip = Reference.of("lip_reference.csv");
        Reference ranks =
                read(run("rank", path("lip_reference.csv"), "--events", "O", "--exposure", "E", "--top", "10"));
        lip.meets("erank", i -> ranks.value(i, "expected_rank"), 1e-10);
        Reference funnel = read(run("funnel", path("lip_reference.csv"), "--events", "O", "--exposure", "E"));
        lip.meets("z_tau", i -> funnel.value(i, "z_additive"), 1e-13);
        Reference km = read(run("km", path("data_lung.csv"), "--event", "status", "--ended", "2", "--group", "sex"));
        Reference curves = Reference.of("km_lung_sex_log.csv");
        curves.meets("upper", i -> km.value(i, "upper"), 1e-13);
        assertThat(km.text(0, "stratum")).isEqualTo("sex=1");
        Reference test = read(run(
                "logrank",
                path("data_ovarian.csv"),
                "--time",
                "futime",
                "--event",
                "fustat",
                "--group",
                "rx",
                "--weight",
                "peto",
                "--summary"));
        Reference.of("logrank.csv")
                .where("test", "ovarian_petopeto")
                .meets("chisq", i -> test.value(i, "chisq"), 1e-13);
        Reference mcf = read(run(
                "mcf",
                path("data_bladder1.csv"),
                "--unit",
                "id",
                "--from",
                "start",
                "--to",
                "stop",
                "--events",
                "ev",
                "--group",
                "treatment"));
        Reference.of("mcf_bladder1_survfit.csv").meets("robust_se", i -> mcf.value(i, "robust_se"), 1e-13);
    }

    private static String path(String file) {
        return Reference.path(file).toString();
    }

    private static Reference read(Answer answer) {
        assertThat(answer.err()).isEmpty();
        assertThat(answer.code()).isZero();
        List<List<String>> rows = new ArrayList<>(answer.out().stream()
                .map(line -> Arrays.asList(line.split(",", -1)))
                .toList());
        return new Reference("the command", rows.getFirst(), rows.subList(1, rows.size()));
    }

    @Test
    void a_name_with_a_comma_comes_out_as_it_went_in() {
        Answer answer = run("rank", file(AREAS), "--top", "1");
        assertThat(answer.code()).isZero();
        assertThat(answer.out()).hasSize(4);
        assertThat(answer.out().getFirst()).isEqualTo("id,expected_rank,in_top");
        assertThat(answer.out().get(2)).startsWith("\"b, with more\",");
    }

    @Test
    void a_summary_gives_the_parameters() {
        assertThat(run("shrink", file(AREAS), "--summary").out()).first().isEqualTo("parameter,value");
        assertThat(run("funnel", file(AREAS), "--standardise", "--summary").out())
                .hasSize(3);
        assertThat(run("km", file("time,event\n1,1\n2,0\n"), "--summary", "--until", "2")
                        .out())
                .containsExactly(
                        "stratum,records,events,until,rmean,se_rmean,median,lower,upper",
                        "all,2,1,2.0,1.5,0.3535533905932738,1.0,1.0,NA");
    }

    @Test
    void what_is_wrong_names_its_line_and_column() {
        assertThat(run("shrink", file("id,events,exposure\na,1,2\nb,-1,2\n")).err())
                .contains("regel 3, kolom ‘events’: ‘-1’ is geen aantal");
        assertThat(run("shrink", file("id,events,exposure\na,1.5,2\n")).err()).contains("regel 2, kolom ‘events’");
        assertThat(run("shrink", file("id,events,exposure\na,1,0\n")).err())
                .contains("regel 2, kolom ‘exposure’: een omvang of verwacht aantal is meer dan 0");
        assertThat(run("shrink", file("id,events,exposure\na,1,veel\n")).err()).contains("‘veel’ is geen getal");
        assertThat(run("km", file("time,event\n-3,1\n")).err()).contains("regel 2, kolom ‘time’");
        assertThat(run("mcf", file("unit,from,to,events\na,3,2,1\n")).err()).contains("regel 2, kolom ‘to’");
    }

    @Test
    void what_is_no_table_is_not_guessed_at() {
        assertThat(run("shrink", file("id,events\na,1\n")).err()).contains("de kolom ‘exposure’ ontbreekt");
        assertThat(run("shrink", file("id,events,exposure\na,1,2,3\n")).err())
                .contains("regel 2: 4 velden, en 3 kolommen");
        assertThat(run("shrink", file("id,events,exposure\na,1\n")).code()).isEqualTo(2);
        assertThat(run("shrink", file("id,events,exposure\n")).err()).contains("geen regels");
        assertThat(run("shrink", file("")).code()).isEqualTo(2);
        assertThat(run("shrink", file("id,events,events,exposure\na,1,1,2\n")).code())
                .isEqualTo(2);
        assertThat(run("shrink", folder.resolve("none.csv").toString()).err()).contains("is er niet");
        assertThat(run("km", file("time,event\n1,1\n"), "--group", "sex").err()).contains("‘sex’ ontbreekt");
        assertThat(run("logrank", file("time,event\n1,1\n")).err()).contains("minstens twee groepen");
    }

    @Test
    void what_is_asked_wrongly_says_what_can_be_asked() {
        assertThat(run().code()).isEqualTo(2);
        assertThat(run("help").code()).isZero();
        assertThat(run("help").out()).anyMatch(line -> line.startsWith("shrink BESTAND.csv"));
        assertThat(run("average", "x.csv").err()).contains("shrink, rank, funnel, km, logrank, mcf");
        assertThat(run("rank").err()).contains("Welk bestand?");
        assertThat(run("rank", file(AREAS), "--level", "0.9").err()).contains("kan hier niet. Wel: --events");
        assertThat(run("rank", file(AREAS), "--top").err()).contains("ontbreekt een waarde");
        assertThat(run("rank", file(AREAS), "--top", "1", "--top", "2").err()).contains("twee keer");
        assertThat(run("rank", file(AREAS), "--top", "1.5").err()).contains("een heel getal");
        assertThat(run("rank", file(AREAS), "--top", "4").err()).contains("de hoogste 4 van 3 gebieden");
        assertThat(run("rank", file(AREAS), "other.csv").err()).contains("te veel");
        assertThat(run("km", file("time,event\n1,1\n"), "--form", "wide").err()).contains("log, log-log, plain");
        assertThat(run("shrink", file(AREAS), "--level", "2").err()).contains("een betrouwbaarheid ligt tussen 0 en 1");
    }
}
