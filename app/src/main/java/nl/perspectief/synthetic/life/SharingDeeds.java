package nl.perspectief.synthetic.life;

import static nl.perspectief.covenant.meaning.PurposeMeaning.PERSONAL_PLAN;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.perspectief.casework.CaseFiles;
import nl.perspectief.casework.sharing.CaseSharing;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.meaning.CategoryMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.register.BoundWords;
import nl.perspectief.sharing.Disclosures;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.sharing.items.Narrative;
import org.springframework.beans.factory.BeanFactory;

/** Giving something at the table of a case, and taking it back. */
final class SharingDeeds {
    private final CaseSharing sharing;
    private final Disclosures disclosures;
    private final Categories categories;
    private final Crew crew;

    SharingDeeds(BeanFactory beans, Crew crew) {
        this.sharing = beans.getBean(CaseSharing.class);
        this.disclosures = beans.getBean(Disclosures.class);
        this.categories = new Categories(beans);
        this.crew = crew;
    }

    Map<String, Deeds.Deed> all() {
        return Map.of("share", this::share, "withdraw", this::withdraw);
    }

    private void share(Step step, Story story) {
        Acting giver = crew.acting(step, PERSONAL_PLAN);
        UUID caseId = story.get(Story.CASE);
        Words words = step.words();
        UUID written = words.maybe("text").map(story::get).orElse(null);
        UUID item = Expect.done(
                sharing.give(
                        giver,
                        caseId,
                        new CaseSharing.Offer(
                                written,
                                written == null ? statement(giver, caseId, words) : null,
                                words.each("to").entrySet().stream()
                                        .collect(Collectors.toMap(
                                                to -> crew.id(to.getKey()), to -> new Narrative(to.getValue()))),
                                words.maybe("condition").orElse(null),
                                words.day("until"))),
                step);
        words.maybe("as").ifPresent(as -> story.made(as, item));
    }

    private CaseSharing.Statement statement(Acting giver, UUID caseId, Words words) {
        return new CaseSharing.Statement(
                categories.in(giver, caseId, words.one("category", CategoryMeaning.class)),
                words.one("kind", ItemKind.class),
                Extent.SUMMARY,
                words.narrative("words"),
                words.dayOrNone("seen"),
                words.dayOrNone("source-term"));
    }

    private void withdraw(Step step, Story story) {
        Acting giver = crew.acting(step, PERSONAL_PLAN);
        UUID from = crew.id(step.words().text("from"));
        Disclosure given = disclosures.ofItem(giver, story.get(step.words().text("share"))).stream()
                .filter(one -> from.equals(one.receiverProfessionalId()))
                .findFirst()
                .orElseThrow();
        Expect.done(
                sharing.withdraw(
                        giver, story.get(Story.CASE), given.id(), step.words().text("why")),
                step);
    }

    /** The word that the covenant of a case has for a sort of data. */
    static final class Categories {
        private final CaseFiles files;
        private final BoundWords words;

        Categories(BeanFactory beans) {
            this.files = beans.getBean(CaseFiles.class);
            this.words = beans.getBean(BoundWords.class);
        }

        String in(Acting acting, UUID caseId, CategoryMeaning meaning) {
            return words.in(files.look(acting, caseId).orElseThrow().file().regime())
                    .category(meaning);
        }
    }
}
