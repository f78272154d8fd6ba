package nl.perspectief.synthetic.life;

import static nl.perspectief.covenant.meaning.PurposeMeaning.PERSONAL_PLAN;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.perspectief.casework.plan.LifeDomain;
import nl.perspectief.casework.plan.PlanAction;
import nl.perspectief.casework.plan.PlanActions;
import nl.perspectief.casework.plan.Plans;
import nl.perspectief.organisations.Acting;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.sharing.items.Narrative;
import org.springframework.beans.factory.BeanFactory;

/** What is written in a plan, and the actions in it. */
final class PlanDeeds {
    private final Plans plans;
    private final PlanActions actions;
    private final Crew crew;

    PlanDeeds(BeanFactory beans, Crew crew) {
        this.plans = beans.getBean(Plans.class);
        this.actions = beans.getBean(PlanActions.class);
        this.crew = crew;
    }

    Map<String, Deeds.Deed> all() {
        return Map.of("write", this::write, "give", this::give, "finish", this::finish);
    }

    /** Texts of one domain: {@code voice}, {@code goal} and {@code note}, those that are there. */
    private void write(Step step, Story story) {
        Acting lead = crew.acting(step, PERSONAL_PLAN);
        for (ItemKind kind : new ItemKind[] {ItemKind.VOICE, ItemKind.GOAL, ItemKind.NOTE}) {
            String name = kind.name().toLowerCase(Locale.ROOT);
            step.words().maybe(name).ifPresent(text -> {
                Plans.NewText wanted = new Plans.NewText(domain(step), kind, new Narrative(text));
                UUID id = Expect.done(plans.write(lead, story.get(Story.CASE), wanted), step);
                step.words().maybe("as").ifPresent(as -> story.made(as + " " + name, id));
            });
        }
    }

    private void give(Step step, Story story) {
        Words words = step.words();
        UUID id = Expect.done(
                actions.give(
                        crew.acting(step, PERSONAL_PLAN),
                        story.get(Story.CASE),
                        new PlanActions.NewAction(
                                domain(step), words.narrative("words"), crew.id(words.text("who")), words.day("due"))),
                step);
        words.maybe("as").ifPresent(as -> story.made(as, id));
    }

    private void finish(Step step, Story story) {
        Acting owner = crew.acting(step, PERSONAL_PLAN);
        UUID caseId = story.get(Story.CASE);
        UUID id = story.get(step.words().text("action"));
        int version = actions.look(owner, caseId, id).orElseThrow().action().version();
        Expect.done(
                actions.finish(
                        owner,
                        caseId,
                        id,
                        version,
                        step.words().one("result", PlanAction.Result.class),
                        step.words().narrative("words")),
                step);
    }

    private static LifeDomain domain(Step step) {
        return LifeDomain.byId(step.words().text("domain")).orElseThrow();
    }
}
