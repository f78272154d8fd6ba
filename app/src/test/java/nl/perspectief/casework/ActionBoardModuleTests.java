package nl.perspectief.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.perspectief.casework.plan.ActionBoard;
import nl.perspectief.casework.plan.ActionBoard.Line;
import nl.perspectief.casework.plan.ActionBoard.State;
import nl.perspectief.casework.plan.ActionBoard.Wanted;
import nl.perspectief.casework.plan.ActionRemoval;
import nl.perspectief.casework.plan.LifeDomain;
import nl.perspectief.casework.plan.PlanAction;
import nl.perspectief.casework.plan.PlanActions;
import nl.perspectief.casework.plan.Plans;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Transactions;
import nl.perspectief.sharing.items.Narrative;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The actions over all cases, and how one that ended opens again or one that was a mistake is taken back. */
class ActionBoardModuleTests {
    private final Lichtendal lichtendal = Lichtendal.up();
    private final ActionBoard board = lichtendal.get(ActionBoard.class);
    private final PlanActions actions = lichtendal.get(PlanActions.class);
    private final Plans plans = lichtendal.get(Plans.class);

    private final Acting karim = lichtendal.acting("karim.gemeente");
    private final Acting ilse = lichtendal.acting("ilse.gemeente");
    private final Acting mira = lichtendal.acting("mira.gemeente");
    private final Acting nora = lichtendal.acting("nora.leerplicht");
    private final Acting mark = lichtendal.acting("mark.politie");
    private UUID caseId;

    @BeforeEach
    void open() {
        caseId = lichtendal.toldCase();
        lichtendal.seat(caseId, "nora.leerplicht", false);
        lichtendal.seat(caseId, "mark.politie", true);
    }

    private UUID action(Acting owner, int days) {
        return Lichtendal.done(actions.give(
                karim,
                caseId,
                new PlanActions.NewAction(
                        LifeDomain.SCHOOL,
                        new Narrative("Gesprek over het rooster."),
                        owner.professionalId(),
                        Lichtendal.TODAY.plusDays(days))));
    }

    private static Wanted wanted(boolean led, State state, @Nullable UUID owner) {
        return new Wanted(led, state, owner, null, null);
    }

    /** Those of this case, as far as the first pages go. */
    private List<UUID> seen(Acting acting, Wanted wanted) {
        return lines(acting, wanted).stream().map(line -> line.action().id()).toList();
    }

    private List<Line> lines(Acting acting, Wanted wanted) {
        List<Line> lines = new java.util.ArrayList<>();
        UUID after = wanted.after();
        do {
            ActionBoard.Page page =
                    board.look(acting, new Wanted(wanted.led(), wanted.state(), wanted.owner(), after, null));
            assertThat(page.lines()).hasSizeLessThanOrEqualTo(ActionBoard.PAGE);
            lines.addAll(page.lines());
            after = page.next();
        } while (after != null);
        return lines.stream()
                .filter(line -> line.action().caseId().equals(caseId))
                .toList();
    }

    @Test
    void everybody_sees_the_own_actions_by_their_day_and_who_leads_those_of_all() {
        UUID later = action(nora, 14);
        UUID sooner = action(nora, 3);
        UUID ofMark = action(mark, 5);

        assertThat(seen(nora, wanted(false, State.OPEN, null))).containsExactly(sooner, later);
        assertThat(seen(nora, wanted(true, State.OPEN, null))).isEmpty();
        assertThat(seen(mark, wanted(false, State.OPEN, null))).containsExactly(ofMark);
        for (Acting lead : List.of(karim, ilse)) {
            assertThat(seen(lead, wanted(true, State.OPEN, null))).containsExactly(sooner, ofMark, later);
            assertThat(seen(lead, wanted(true, State.OPEN, mark.professionalId())))
                    .containsExactly(ofMark);
        }
        assertThat(seen(mira, wanted(true, State.OPEN, null)))
                .as("who leads other cases")
                .isEmpty();
        assertThat(lines(nora, wanted(false, State.OPEN, null))).allSatisfy(line -> {
            assertThat(line.words()).isNotNull();
            assertThat(line.identity()).isNotNull();
            assertThat(line.mayTick()).isTrue();
        });
        assertThat(lines(karim, wanted(true, State.OPEN, null))).noneMatch(Line::mayTick);
    }

    @Test
    void more_than_a_page_goes_on_where_the_page_ended() {
        for (int i = 0; i < ActionBoard.PAGE + 2; i++) {
            action(nora, 20);
        }
        assertThat(seen(nora, wanted(false, State.OPEN, null)))
                .hasSize(ActionBoard.PAGE + 2)
                .doesNotHaveDuplicates();
    }

    @Test
    void late_is_before_today_and_what_ended_stands_with_what_is_done() {
        UUID today = action(nora, 0);
        UUID late = action(nora, 1);
        sql(karim, "UPDATE plan_action SET due_on = ? WHERE id = ?", LocalDate.of(2026, 11, 21), late);

        assertThat(lines(nora, wanted(false, State.LATE, null))).singleElement().satisfies(line -> {
            assertThat(line.action().id()).isEqualTo(late);
            assertThat(line.late()).isTrue();
            assertThat(line.daysLate(Lichtendal.TODAY)).isEqualTo(3);
        });
        assertThat(seen(nora, wanted(false, State.OPEN, null))).containsExactly(late, today);

        finish(nora, late, 1);
        assertThat(seen(nora, wanted(false, State.LATE, null))).isEmpty();
        assertThat(seen(nora, wanted(false, State.DONE, null))).containsExactly(late);
        ActionBoard.Page page = board.look(nora, new Wanted(false, State.OPEN, null, null, late));
        assertThat(page.justEnded()).isNotNull();
        assertThat(board.look(mark, new Wanted(false, State.OPEN, null, null, late))
                        .justEnded())
                .isNull();
    }

    private void finish(Acting acting, UUID action, int version) {
        Lichtendal.done(
                actions.finish(acting, caseId, action, version, PlanAction.Result.DONE, new Narrative("Gesproken.")));
    }

    @Test
    void what_ended_is_opened_again_with_its_text_as_it_was() {
        UUID action = action(nora, 9);
        finish(nora, action, 1);

        assertThat(actions.reopen(mark, caseId, action, 2)).isInstanceOf(CaseAnswer.Absent.class);
        assertThat(actions.reopen(nora, caseId, action, 1)).isInstanceOf(CaseAnswer.Stale.class);
        Lichtendal.done(actions.reopen(nora, caseId, action, 2));

        assertThat(seen(nora, wanted(false, State.OPEN, null))).containsExactly(action);
        PlanActions.Shown shown = actions.look(nora, caseId, action).orElseThrow();
        assertThat(shown.action().open()).isTrue();
        assertThat(java.util.Objects.requireNonNull(shown.written()).narrative().text())
                .isEqualTo("Gesproken.");
        assertThat(actions.reopen(nora, caseId, action, 3)).as("is open").isInstanceOf(CaseAnswer.Absent.class);
    }

    @Test
    void what_who_leads_ended_is_not_for_its_owner_to_open_again() {
        UUID action = action(nora, 9);
        finish(karim, action, 1);

        assertThat(actions.reopen(nora, caseId, action, 2)).isInstanceOf(CaseAnswer.Absent.class);
        String open = "UPDATE plan_action SET result = NULL, finished_at = NULL, finished_by = NULL WHERE id = ?";
        refused("not to be reopened", () -> sql(nora, open, action));
        refused(
                "not to be reopened",
                () -> sql(nora, "UPDATE plan_action SET finished_by = owner_id WHERE id = ?", action));
        assertThat(sql(mark, open, action)).isZero();
        Lichtendal.done(actions.reopen(ilse, caseId, action, 2));
    }

    @Test
    void in_a_case_that_is_closed_nobody_opens_an_action_again() {
        UUID action = action(nora, 9);
        finish(nora, action, 1);
        CaseFiles files = lichtendal.get(CaseFiles.class);
        int version = files.look(karim, caseId).orElseThrow().file().version();
        Lichtendal.done(files.move(karim, caseId, version, Phase.SHIELDED, Lichtendal.SPRING));

        assertThat(actions.reopen(karim, caseId, action, 2)).isInstanceOf(CaseAnswer.Absent.class);
        assertThat(seen(karim, wanted(true, State.DONE, null))).isEmpty();
    }

    @Test
    void an_action_that_was_a_mistake_is_gone_for_its_owner_and_comes_not_back() {
        UUID action = action(nora, 9);
        ActionRemoval removal = lichtendal.get(ActionRemoval.class);
        String remove =
                "UPDATE plan_action SET result = 'REMOVED', removed_for = 'by-mistake', finished_at = acting_now() WHERE id = ?";
        refused("not to be removed", () -> sql(nora, remove, action));
        assertThat(removal.remove(nora, caseId, action, 1, "by-mistake")).isInstanceOf(CaseAnswer.Absent.class);
        assertThat(removal.remove(mark, caseId, action, 1, "by-mistake")).isInstanceOf(CaseAnswer.Absent.class);

        Lichtendal.done(removal.remove(karim, caseId, action, 1, "by-mistake"));

        assertThat(seen(nora, wanted(false, State.OPEN, null))).isEmpty();
        assertThat(seen(nora, wanted(false, State.DONE, null))).isEmpty();
        assertThat(actions.look(nora, caseId, action))
                .as("its words are no longer shared")
                .isEmpty();
        assertThat(plans.look(karim, caseId).orElseThrow().steps()).isEmpty();
        assertThat(actions.reopen(karim, caseId, action, 2)).isInstanceOf(CaseAnswer.Absent.class);
    }

    private int sql(Acting acting, String statement, Object... values) {
        return lichtendal
                .get(Transactions.class)
                .as(
                        acting,
                        () -> lichtendal
                                .get(JdbcClient.class)
                                .sql(statement)
                                .params(values)
                                .update());
    }

    private static void refused(String why, Runnable deed) {
        assertThatThrownBy(deed::run).hasStackTraceContaining(why);
    }
}
