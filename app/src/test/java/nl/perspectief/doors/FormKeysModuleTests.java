package nl.perspectief.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import nl.perspectief.identity.TestServer;
import nl.perspectief.identity.Visitor;
import org.junit.jupiter.api.Test;

/** What the key of a form does, and what it cannot be used for. */
class FormKeysModuleTests {
    private static final TestServer SERVER = TestServer.demo();

    private final Visitor sanne = SERVER.as("sanne.jongerenwerk");

    private PageForm signal(Visitor visitor, String fact) {
        return PageForm.in(
                visitor.get("/signalen/nieuw"),
                "/signalen",
                "uitbuiting",
                "NO",
                "buurt",
                "noorderpoort",
                "feit",
                fact,
                "jongere-weet",
                "YES",
                "ouders-weten",
                "YES");
    }

    private static String made(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        return java.net
                .URI
                .create(answer.headers().firstValue("Location").orElseThrow())
                .getPath();
    }

    @Test
    void each_form_of_a_page_has_a_key_of_its_own() {
        List<String> keys = Stream.concat(
                        PageForm.all(sanne.get("/signalen/nieuw").body()).stream(),
                        PageForm.all(sanne.get("/signalen/nieuw").body()).stream())
                .map(form -> form.value("sleutel"))
                .toList();
        assertThat(keys).hasSizeGreaterThan(2).doesNotHaveDuplicates().allMatch(key -> key.length() == 22);
    }

    @Test
    void a_page_that_was_shown_again_for_a_mistake_leaves_the_key_unused() {
        PageForm form = signal(sanne, "Zag iets.");
        assertThat(form.with("buurt", "nergens").send(sanne).statusCode()).isEqualTo(422);
        made(form.send(sanne));
    }

    @Test
    void what_was_changed_after_it_was_saved_is_not_lost_and_not_saved_unasked() {
        PageForm form = signal(sanne, "Zag één tas.");
        String first = made(form.send(sanne));
        HttpResponse<String> asked = form.with("feit", "Zag <twee> tassen.").send(sanne);
        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.body())
                .contains("was al bewaard", "href=\"" + first + "\"", "Zag &lt;twee&gt; tassen.")
                .contains(
                        ">Feit<",
                        ">Nee, daar is geen teken van<",
                        ">Weet de jongere het<",
                        ">Ja<",
                        "Wat je koos bij Buurt")
                .doesNotContain(">noorderpoort<");
        String second = made(PageForm.in(asked, "/signalen").send(sanne));
        assertThat(second).isNotEqualTo(first);
        assertThat(sanne.get(second).body()).contains("Zag &lt;twee&gt; tassen.");
    }

    @Test
    void the_key_of_somebody_else_repeats_and_tells_nothing() {
        PageForm form = signal(sanne, "Van Sanne.");
        String hers = made(form.send(sanne));
        Visitor daan = SERVER.as("daan.jongerenwerk");
        daan.get("/signalen/nieuw");
        String his = made(form.send(daan));
        assertThat(his).isNotEqualTo(hers);
        assertThat(made(form.send(daan))).isEqualTo(his);
        assertThat(made(form.send(sanne))).isEqualTo(hers);
        Visitor nora = SERVER.as("nora.leerplicht");
        nora.get("/");
        String[] elsewhere = {"sleutel", form.value("sleutel")};
        assertThat(nora.submit(hers + "/vernietigen", elsewhere).statusCode()).isEqualTo(404);
    }

    @Test
    void the_same_key_on_another_path_is_another_form() {
        PageForm form = signal(sanne, "Eerst dit.");
        String path = made(form.send(sanne));
        PageForm destroy = PageForm.in(sanne.get(path + "/vernietigen"), path + "/vernietigen");
        assertThat(made(destroy.with("sleutel", form.value("sleutel")).send(sanne)))
                .isEqualTo("/signalen");
        assertThat(sanne.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void what_cannot_be_a_key_makes_nothing_and_loses_nothing() {
        for (String key : List.of("", "kort", "x".repeat(23), "'; DROP TABLE signal --")) {
            HttpResponse<String> asked =
                    signal(sanne, "Dit typte ik.").with("sleutel", key).send(sanne);
            assertThat(asked.statusCode()).as(key).isEqualTo(400);
            assertThat(asked.body()).contains("Dit typte ik.").doesNotContain("DROP TABLE");
            made(PageForm.in(asked, "/signalen").send(sanne));
        }
    }

    @Test
    void a_form_of_a_page_from_before_there_were_keys_is_still_answered() {
        PageForm form = signal(sanne, "Van een oude bladzijde.");
        List<String> fields = form.fields();
        int key = fields.indexOf("sleutel");
        fields.remove(key + 1);
        fields.remove(key);
        made(form.send(sanne));
    }
}
