package nl.perspectief.signals.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.identity.Visitor;
import nl.perspectief.identity.issuer.user.Newcomer;
import nl.perspectief.shared.Today;
import org.junit.jupiter.api.Test;

/** What waited for somebody who left waits for colleagues of the same organisation, and for nobody else. */
class LeaverWorkModuleTests {
    private final Newcomer vera = Newcomer.at(Chain.SERVER, "jongerenwerk", "frontlijn");
    private final Visitor herself = Chain.SERVER.as(vera.account());
    private final Visitor daan = Chain.SERVER.as("daan.jongerenwerk");
    private final String name = Chain.freshName();
    private final String signal = Chain.recorded(herself, name);

    @Test
    void a_signal_to_keep_or_destroy_waits_for_colleagues() {
        Chain.referred(herself, signal);
        Visitor ilse = Chain.SERVER.as("ilse.gemeente");
        Visitor karim = Chain.SERVER.as("karim.gemeente");
        String path = Chain.weighing(ilse, name);
        ilse.get(path);
        ilse.post(path + "/beginnen");
        String[] wish = {"uitkomst", "NOT_TAKEN_ON", "grond", "NOT_NECESSARY"};
        ilse.get(path + "/besluit");
        ilse.post(path + "/besluit", wish);
        karim.get(path + "/besluit");
        karim.post(path + "/besluit", "uitkomst", "NOT_TAKEN_ON", "grond", "NOT_NECESSARY", "vernietigen", "ja");
        String task = "Vernietig je signaal over " + name;
        assertThat(herself.get("/").body()).contains(task);
        assertThat(daan.get("/").body()).doesNotContain(task);
        vera.leaves();
        assertThat(daan.get("/").body()).contains(task);
        assertThat(Chain.SERVER.as("mark.politie").get("/").body()).doesNotContain(name);
        daan.get(signal);
        assertThat(daan.post(signal + "/houden", "reden", "OWN_LAW").body()).contains("Een wet verplicht ons");
        assertThat(daan.get("/").body()).doesNotContain(task);
    }

    @Test
    void a_request_of_rights_waits_for_colleagues() {
        Matcher link = Pattern.compile("href=\"(/gegevens/[0-9a-f-]{36})\"")
                .matcher(herself.get(signal).body());
        assertThat(link.find()).isTrue();
        String item = link.group(1);
        herself.get(item);
        herself.post(
                item + "/verzoek",
                "vraag",
                "CORRECTION",
                "ontvangen",
                Today.here().toString());
        assertThat(herself.get("/").body()).contains(item);
        assertThat(daan.get("/").body()).doesNotContain(item);
        vera.leaves();
        assertThat(daan.get("/").body()).contains("Handel een verzoek af: verbeteren", item);
        assertThat(daan.get(item).statusCode()).as("its door opens").isEqualTo(200);
        assertThat(Chain.SERVER.as("mark.politie").get("/").body()).doesNotContain(item);
    }
}
