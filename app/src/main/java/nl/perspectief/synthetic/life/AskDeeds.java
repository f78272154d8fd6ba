package nl.perspectief.synthetic.life;

import static nl.perspectief.covenant.meaning.PurposeMeaning.ADMISSION;
import static nl.perspectief.covenant.meaning.PurposeMeaning.PERSONAL_PLAN;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.organisations.Acting;
import nl.perspectief.sharing.Disclosures;
import nl.perspectief.sharing.asking.AnswerOutcome;
import nl.perspectief.sharing.asking.AnswerWay;
import nl.perspectief.sharing.asking.AnswersBack;
import nl.perspectief.sharing.asking.Posed;
import nl.perspectief.sharing.asking.QuestionsBack;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.items.ItemKind;
import org.springframework.beans.factory.BeanFactory;

/** Asking who gave something, and answering. */
final class AskDeeds {
    private final QuestionsBack questions;
    private final AnswersBack answers;
    private final Disclosures disclosures;
    private final Crew crew;

    AskDeeds(BeanFactory beans, Crew crew) {
        this.questions = beans.getBean(QuestionsBack.class);
        this.answers = beans.getBean(AnswersBack.class);
        this.disclosures = beans.getBean(Disclosures.class);
        this.crew = crew;
    }

    Map<String, Deeds.Deed> all() {
        return Map.of("ask", this::ask, "answer", this::answer);
    }

    /** About a {@code share} in the case, or else a {@code kind} of statement of the referral. */
    private void ask(Step step, Story story) {
        Words words = step.words();
        Acting asker = crew.acting(step, words.maybe("share").isPresent() ? PERSONAL_PLAN : ADMISSION);
        UUID share = words.maybe("share")
                .flatMap(name -> given(asker, story.get(name)))
                .or(() -> reported(asker, story, words.one("kind", ItemKind.class)))
                .orElseThrow();
        if (!(questions.ask(asker, share, words.narrative("words")) instanceof Posed.Asked(UUID id))) {
            throw Expect.failed(step, "not asked");
        }
        words.maybe("as").ifPresent(as -> story.made(as, id));
    }

    private Optional<UUID> given(Acting asker, UUID item) {
        return disclosures.ofItem(asker, item).stream()
                .filter(one -> one.receivedBy(asker))
                .map(Disclosure::id)
                .findFirst();
    }

    private Optional<UUID> reported(Acting asker, Story story, ItemKind kind) {
        return disclosures.ofReferral(asker, story.get(Story.REFERRAL)).stream()
                .filter(one -> one.item().kind() == kind)
                .map(one -> one.disclosure().id())
                .findFirst();
    }

    private void answer(Step step, Story story) {
        AnswerOutcome outcome = answers.answer(
                crew.acting(step, PERSONAL_PLAN),
                story.get(step.words().text("question")),
                null,
                AnswerWay.SAID,
                step.words().narrative("words"));
        Expect.that(outcome instanceof AnswerOutcome.Said, step);
    }
}
