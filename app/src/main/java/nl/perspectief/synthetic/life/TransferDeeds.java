package nl.perspectief.synthetic.life;

import static nl.perspectief.covenant.meaning.PurposeMeaning.HAND_OVER;

import java.util.Map;
import nl.perspectief.casework.transfer.Contributions;
import nl.perspectief.casework.transfer.Transfers;
import nl.perspectief.covenant.meaning.CategoryMeaning;
import nl.perspectief.organisations.Acting;
import org.springframework.beans.factory.BeanFactory;

/** Moving a case to the care and safety house: the decision, the second reading, what goes along, and the transfer itself. */
final class TransferDeeds {
    private static final String TRANSFER = "transfer";

    private final Transfers transfers;
    private final Contributions contributions;
    private final SharingDeeds.Categories categories;
    private final Crew crew;

    TransferDeeds(BeanFactory beans, Crew crew) {
        this.transfers = beans.getBean(Transfers.class);
        this.contributions = beans.getBean(Contributions.class);
        this.categories = new SharingDeeds.Categories(beans);
        this.crew = crew;
    }

    Map<String, Deeds.Deed> all() {
        return Map.of(
                "decide-transfer", this::decide,
                "read-transfer", this::read,
                "bring", this::bring,
                "carry-out-transfer", this::carryOut);
    }

    private void decide(Step step, Story story) {
        story.made(
                TRANSFER,
                Expect.done(
                        transfers.decide(
                                crew.acting(step, HAND_OVER),
                                story.get(Story.CASE),
                                new Transfers.Wish(step.words().text("ground"), null),
                                step.words().narrative("why")),
                        step));
    }

    private void read(Step step, Story story) {
        Expect.done(
                transfers.read(
                        crew.acting(step, HAND_OVER),
                        story.get(Story.CASE),
                        story.get(TRANSFER),
                        step.words().yes("agrees"),
                        step.words().narrative("why")),
                step);
    }

    private void bring(Step step, Story story) {
        Acting giver = crew.acting(step, HAND_OVER);
        Words words = step.words();
        Expect.done(
                contributions.bring(
                        giver,
                        story.get(Story.CASE),
                        new Contributions.Contribution(
                                categories.in(
                                        giver, story.get(Story.CASE), words.one("category", CategoryMeaning.class)),
                                words.narrative("words"),
                                words.narrative("why"),
                                true)),
                step);
    }

    private void carryOut(Step step, Story story) {
        Expect.done(transfers.carryOut(crew.acting(step, HAND_OVER), story.get(Story.CASE), story.get(TRANSFER)), step);
    }
}
