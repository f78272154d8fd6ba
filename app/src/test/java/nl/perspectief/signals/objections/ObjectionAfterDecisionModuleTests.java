package nl.perspectief.signals.objections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.perspectief.desk.Task;
import nl.perspectief.identity.Visitor;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professionals;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.organisations.Working;
import nl.perspectief.shared.Today;
import nl.perspectief.sharing.correcting.FileObjection;
import nl.perspectief.sharing.correcting.RightsAnswer;
import nl.perspectief.sharing.items.Narrative;
import nl.perspectief.signals.web.Chain;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An objection to being taken on rests the case, and what waits for an answer stands on Vandaag, late first. */
class ObjectionAfterDecisionModuleTests {
    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private final Visitor sanne = Chain.SERVER.as("sanne.jongerenwerk");
    private final Visitor ilse = Chain.SERVER.as("ilse.gemeente");
    private final Visitor karim = Chain.SERVER.as("karim.gemeente");
    private final WeighingObjections objections = Chain.SERVER.bean(WeighingObjections.class);
    private final Acting weigher = acting("ilse.gemeente");
    private final Acting other = acting("karim.gemeente");

    private static Acting acting(String login) {
        return Chain.SERVER.bean(Professionals.class).of(login).getFirst().under(Working.on("d2"), TRACE);
    }

    private static UUID id(String path) {
        return UUID.fromString(path.substring("/wegingen/".length()));
    }

    private static FileObjection.By youth() {
        return FileObjection.By.YOUTH;
    }

    private UUID objected(UUID referral) {
        assertThat(objections.register(weigher, referral, youth(), FileObjection.Way.TALK, Today.here()))
                .isTrue();
        return objections
                .look(weigher, referral)
                .orElseThrow()
                .objections()
                .getFirst()
                .id();
    }

    private UUID takenOn() {
        String path = Chain.answered(sanne, ilse, Chain.freshName());
        ilse.get(path);
        ilse.post(path + "/aanbieden");
        karim.get(path + "/tweede-lezing");
        karim.post(path + "/tweede-lezing", "eens", "YES", "reden", "Gelezen.");
        Matcher lead = Pattern.compile("<option value=\"([0-9a-f-]{36})\"[^>]*>Karim")
                .matcher(ilse.get(path + "/besluit").body());
        assertThat(lead.find()).isTrue();
        HttpResponse<String> decided =
                ilse.submit(path + "/besluit", "uitkomst", "PERSONAL_APPROACH", "casusregisseur", lead.group(1));
        assertThat(decided.statusCode()).isEqualTo(302);
        return id(path);
    }

    private static int shareAnew(UUID caseId) {
        JdbcClient jdbc = Chain.SERVER.bean(JdbcClient.class);
        return Chain.SERVER
                .bean(Transactions.class)
                .as(
                        acting("karim.gemeente"),
                        () -> jdbc.sql(
                                        "INSERT INTO disclosure SELECT (jsonb_populate_record(d, jsonb_build_object('id', ?::text, 'file_id', ?::text))).*"
                                                + " FROM disclosure d LIMIT 1")
                                .params(UUID.randomUUID().toString(), caseId.toString())
                                .update());
    }

    @Test
    void after_somebody_was_taken_on_the_case_rests_until_somebody_who_did_not_decide_answers() {
        UUID referral = takenOn();
        UUID caseId = Chain.SERVER
                .superuser()
                .sql("SELECT case_id FROM referral WHERE id = ?")
                .param(referral)
                .query((row, _) -> row.getObject(1, UUID.class))
                .single();
        UUID objection = objected(referral);
        assertThat(ilse.get("/wegingen/" + referral).body()).contains("Er loopt een bezwaar.");
        assertThatThrownBy(() -> shareAnew(caseId)).rootCause().hasMessageContaining("nothing new is shared");
        assertThat(objections.answer(weigher, referral, objection, RightsAnswer.UPHELD, new Narrative("Ja.")))
                .as("who decided")
                .isFalse();
        assertThat(objections.answer(other, referral, objection, RightsAnswer.UPHELD, new Narrative("Ja.")))
                .isTrue();
        assertThat(objections.look(other, referral).orElseThrow().rests()).isFalse();
    }

    @Test
    void what_waits_stands_on_vandaag_of_who_may_answer_and_late_first() {
        UUID later = id(Chain.begun(sanne, ilse, Chain.freshName()));
        UUID late = id(Chain.begun(sanne, ilse, Chain.freshName()));
        objected(later);
        UUID objection = objected(late);
        LocalDate passed = Today.here().minusYears(1);
        assertThat(Chain.SERVER
                        .superuser()
                        .sql("UPDATE rights_request SET due_on = ? WHERE id = ?")
                        .params(passed, objection)
                        .update())
                .isOne();
        var waiting = Chain.SERVER.bean(ObjectionWorklist.class).of(other).waiting();
        assertThat(waiting.getFirst())
                .isEqualTo(Task.at("desk.weighing-objection", null, "/wegingen/" + late + "/bezwaren")
                        .before(passed, true));
        assertThat(waiting).extracting(Task::path).contains("/wegingen/" + later + "/bezwaren");
        assertThat(Chain.SERVER.bean(ObjectionWorklist.class).of(weigher).waiting())
                .extracting(Task::path)
                .doesNotContain("/wegingen/" + late + "/bezwaren", "/wegingen/" + later + "/bezwaren");
        assertThat(objections.answer(other, late, objection, RightsAnswer.REFUSED, new Narrative("Nee.")))
                .as("gone from Vandaag of others")
                .isTrue();
    }
}
