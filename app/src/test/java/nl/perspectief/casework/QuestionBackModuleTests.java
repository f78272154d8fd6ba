package nl.perspectief.casework;

import static nl.perspectief.casework.Lichtendal.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.perspectief.casework.sharing.CaseSharing;
import nl.perspectief.casework.timeline.Timelines;
import nl.perspectief.covenant.Extent;
import nl.perspectief.organisations.Acting;
import nl.perspectief.sharing.asking.AnswerOutcome;
import nl.perspectief.sharing.asking.AnswerWay;
import nl.perspectief.sharing.asking.AnswersBack;
import nl.perspectief.sharing.asking.Posed;
import nl.perspectief.sharing.asking.QuestionBack;
import nl.perspectief.sharing.asking.QuestionsBack;
import nl.perspectief.sharing.asking.QuestionsWaiting;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.sharing.items.Narrative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Police give school attendance something in a case, which asks back: who reads what, and what the database lets nobody do. */
class QuestionBackModuleTests extends FollowedCase {
    private static final String SAID = "Het was de eerste keer.";

    private final QuestionsBack questions = lichtendal.get(QuestionsBack.class);
    private final AnswersBack answers = lichtendal.get(AnswersBack.class);
    private final QuestionsWaiting waiting = lichtendal.get(QuestionsWaiting.class);
    private UUID share = UUID.randomUUID();
    private UUID askedAbout = share;

    @BeforeEach
    void given() {
        lichtendal.seat(caseId, "nora.leerplicht", false);
        lichtendal.seat(caseId, "mark.politie", true);
        Lichtendal.done(sharing.give(
                mark,
                caseId,
                new CaseSharing.Offer(
                        null,
                        new CaseSharing.Statement(
                                "c12",
                                ItemKind.FACT,
                                Extent.SUMMARY,
                                new Narrative("Aangehouden als meeloper."),
                                Lichtendal.TODAY.minusMonths(1),
                                Lichtendal.TODAY.plusYears(1)),
                        Map.of(nora.professionalId(), new Narrative("Voor het gesprek met school.")),
                        null,
                        Lichtendal.TODAY.plusMonths(2))));
        share = police().id();
        askedAbout = police().itemId();
    }

    private Disclosure police() {
        return disclosures.ofCase(mark, caseId).stream()
                .filter(one -> one.category().equals("c12"))
                .findFirst()
                .orElseThrow();
    }

    private UUID asked() {
        return ((Posed.Asked) questions.ask(nora, share, new Narrative("Was dat de eerste keer?"))).id();
    }

    private AnswerOutcome say(UUID question) {
        return answers.answer(mark, question, null, AnswerWay.SAID, new Narrative(SAID));
    }

    private QuestionBack seen(UUID question) {
        return questions.look(nora, question).orElseThrow().question();
    }

    private String said(UUID question) {
        QuestionBack.Answer answer = seen(question).answer();
        return answer == null || answer.words() == null ? "" : answer.words();
    }

    @Test
    void an_answer_is_a_share_of_its_own_that_the_lead_knows_of_without_its_words() {
        UUID question = asked();
        assertThat(waiting.of(mark).toAnswer()).extracting(QuestionBack::id).contains(question);
        assertThat(say(question)).isInstanceOf(AnswerOutcome.Said.class);
        assertThat(waiting.of(nora).asked()).extracting(QuestionBack::id).contains(question);
        assertThat(said(question)).isEqualTo(SAID);
        assertThat(waiting.of(nora).asked()).extracting(QuestionBack::id).contains(question);
        assertThat(questions.seen(mark, question)).isFalse();
        assertThat(questions.seen(nora, question)).isTrue();
        assertThat(waiting.of(nora).asked()).extracting(QuestionBack::id).doesNotContain(question);
        assertThat(questions.look(karim, question)).isEmpty();
        assertThat(answers.look(karim, question)).isEmpty();
        assertThat(disclosures.ofCase(karim, caseId))
                .filteredOn(one -> one.category().equals("c12"))
                .hasSize(2);
        assertThat(moments(nora)).contains(Timelines.What.ASKED, Timelines.What.ANSWERED);
        assertThat(moments(mark)).contains(Timelines.What.ASKED, Timelines.What.ANSWERED);
        assertThat(moments(karim)).doesNotContain(Timelines.What.ASKED).contains(Timelines.What.DISCLOSED);
    }

    private List<Timelines.What> moments(Acting acting) {
        return lichtendal.get(Timelines.class).look(acting, caseId, null).orElseThrow().moments().stream()
                .map(Timelines.Moment::what)
                .toList();
    }

    @Test
    void who_it_was_not_given_to_asks_nothing_and_nobody_asks_of_what_is_their_own() {
        for (Acting other : List.of(karim, ilse, lotte, mark)) {
            assertThat(questions.ask(other, share, new Narrative("En?"))).isInstanceOf(Posed.Absent.class);
        }
        asked();
        assertThat(questions.ask(nora, share, new Narrative("En nog iets?"))).isInstanceOf(Posed.AlreadyAsked.class);
    }

    @Test
    void an_answer_ends_with_what_was_asked_about_in_the_name_of_who_ended_that() {
        UUID question = asked();
        say(question);
        Lichtendal.done(sharing.withdraw(mark, caseId, share, "not-correct"));
        assertThat(questions.look(nora, question)).isEmpty();
        assertThat(disclosures.received(nora, caseId))
                .noneMatch(one -> one.item().kind() == ItemKind.ANSWER);
        assertThat(disclosures.ofCase(mark, caseId))
                .filteredOn(one -> one.category().equals("c12"))
                .allSatisfy(one -> assertThat(one.withdrawnReason()).isEqualTo("not-correct"));
    }

    @Test
    void what_ended_or_is_answered_is_not_answered_again() {
        UUID question = asked();
        assertThat(answers.answer(mark, question, null, AnswerWay.UNKNOWN, null))
                .isInstanceOf(AnswerOutcome.Said.class);
        assertThat(say(question)).isInstanceOf(AnswerOutcome.Over.class);
        UUID other = asked();
        Lichtendal.done(sharing.withdraw(mark, caseId, share, "not-correct"));
        assertThat(say(other)).isInstanceOf(AnswerOutcome.Over.class);
        assertThat(lichtendal.rows("mark.politie", "item WHERE kind = 'ANSWER' AND case_id = '" + caseId + "'"))
                .as("nothing is kept of what was withheld")
                .isZero();
    }

    @Test
    void a_question_is_late_after_three_working_days_for_both_sides() {
        UUID question = asked();
        assertThat(waiting.of(nora).asked()).extracting(QuestionBack::id).doesNotContain(question);
        lichtendal.pass(Duration.ofDays(6));
        assertThat(waiting.of(nora).asked()).extracting(QuestionBack::id).contains(question);
        assertThat(waiting.of(mark).toAnswer())
                .anyMatch(one -> one.id().equals(question) && one.lateOn(Lichtendal.TODAY.plusDays(6)));
    }

    private int as(Acting acting, String sql, Object... values) {
        return lichtendal.sql(acting, sql, values);
    }

    private void insert(Acting acting, UUID asker) {
        as(acting, """
                        INSERT INTO question_back (id, disclosure_id, file_id, giver_organisation_id, asker_organisation_id,
                               asked_by, asked_at, due_on, words)
                        VALUES (?, ?, ?, ?, ?, ?, acting_now(), '2027-01-01', 'En?')""", UUID.randomUUID(), share, caseId, mark.organisationId(), acting.organisationId(), asker);
    }

    @Test
    void the_wall_lets_nobody_ask_for_another_or_about_what_they_do_not_read() {
        refused("is of who acts, now", () -> insert(nora, karim.professionalId()));
        refused("row-level security", () -> insert(karim, karim.professionalId()));
        refused("row-level security", () -> insert(lotte, lotte.professionalId()));
        UUID question = asked();
        String row = "question_back WHERE id = '" + question + "'";
        assertThat(lichtendal.rows("nora.leerplicht", row)).isOne();
        assertThat(lichtendal.rows("mark.politie", row)).isOne();
        for (String other : new String[] {"karim.gemeente", "ilse.gemeente", "lotte.maatschappelijkwerk"}) {
            assertThat(lichtendal.rows(other, row)).as(other).isZero();
        }
    }

    @Test
    void the_wall_lets_each_side_say_its_own_part_once_and_in_its_own_name() {
        UUID question = asked();
        String answered =
                "UPDATE question_back SET way = 'CALL', answered_by = ?, answered_at = acting_now() WHERE id = ?";
        String own = "its own part";
        refused(own, () -> as(nora, answered, nora.professionalId(), question));
        refused("is of who acts, now", () -> as(mark, answered, nora.professionalId(), question));
        assertThat(as(karim, answered, karim.professionalId(), question)).isZero();
        String back = "UPDATE question_back SET taken_back_at = acting_now(), taken_back_by = ? WHERE id = ?";
        refused(own, () -> as(mark, back, mark.professionalId(), question));
        assertThat(as(mark, answered, mark.professionalId(), question)).isOne();
        assertThat(as(mark, "UPDATE question_back SET way = 'UNKNOWN' WHERE id = ?", question))
                .as("not read yet")
                .isOne();
        assertThat(as(
                        nora,
                        "UPDATE question_back SET read_at = acting_now(), read_by = ? WHERE id = ?",
                        nora.professionalId(),
                        question))
                .isOne();
        refused(own, () -> as(mark, "UPDATE question_back SET way = 'CALL' WHERE id = ?", question));
        refused(own, () -> as(nora, back, nora.professionalId(), question));
        refused(
                "permission denied",
                () -> as(nora, "UPDATE question_back SET words = 'Anders' WHERE id = ?", question));
        refused("permission denied", () -> as(nora, "DELETE FROM question_back WHERE id = ?", question));
        String foreign =
                "UPDATE question_back SET way = 'SAID', answer_id = ?, answered_by = ?, answered_at = acting_now() WHERE id = ?";
        UUID next = asked();
        UUID plan = disclosures.ofCase(karim, caseId).stream()
                .filter(one -> !one.giverOrganisationId().equals(mark.organisationId()))
                .findFirst()
                .orElseThrow()
                .id();
        refused("row-level security", () -> as(mark, foreign, plan, mark.professionalId(), next));
    }

    @Test
    void a_question_is_destroyed_with_what_it_is_about() {
        UUID question = asked();
        say(question);
        assertThat(as(mark, "DELETE FROM item WHERE id = ?", askedAbout)).isOne();
        assertThat(lichtendal.rows("mark.politie", "question_back WHERE id = '" + question + "'"))
                .isZero();
        assertThat(disclosures.received(nora, caseId))
                .noneMatch(one -> one.item().kind() == ItemKind.ANSWER);
    }
}
