package nl.perspectief.casework.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.casework.CaseAnswer;
import nl.perspectief.casework.CaseHeader;
import nl.perspectief.casework.CaseTransaction;
import nl.perspectief.casework.People;
import nl.perspectief.covenant.meaning.CategoryMeaning;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Professional;
import nl.perspectief.register.BoundWords;
import nl.perspectief.sharing.Disclosures;
import nl.perspectief.sharing.disclosure.Disclosure;
import nl.perspectief.sharing.disclosure.Received;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.ItemKind;
import nl.perspectief.sharing.items.Items;
import nl.perspectief.sharing.items.Narrative;
import nl.perspectief.sharing.items.NewItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The personal plan: by life domain the young person's own words first, then the goal, what we know and the actions. */
@Component
public class Plans {
    private static final Set<ItemKind> TEXTS = Set.of(ItemKind.VOICE, ItemKind.GOAL, ItemKind.NOTE);

    private final BoundWords words;
    private final CaseTransaction work;
    private final JdbcPlanActions actions;
    private final People people;
    private final Items items;
    private final Disclosures disclosures;

    Plans(
            BoundWords words,
            CaseTransaction work,
            JdbcPlanActions actions,
            People people,
            Items items,
            Disclosures disclosures) {
        this.words = words;
        this.work = work;
        this.actions = actions;
        this.people = people;
        this.items = items;
        this.disclosures = disclosures;
    }

    /** @param by the disclosure that opened it; absent for what the own organisation wrote */
    public record Text(Item item, @Nullable Disclosure by) {
        public boolean own() {
            return by == null;
        }
    }

    /**
     * @param words absent when they are no longer to be read
     * @param mine whether the reader is to do it
     */
    public record Step(
            PlanAction action,
            @Nullable Item words,
            @Nullable Item resultWords,
            Professional owner,
            boolean mine,
            boolean late) {}

    public record Domain(LifeDomain domain, List<Text> texts, List<Step> steps) {
        boolean empty() {
            return texts.isEmpty() && steps.isEmpty();
        }
    }

    /**
     * @param domains only those with something in them
     * @param received what others gave to the reader outside the plan
     * @param givers who gave it, by id
     */
    public record Plan(
            CaseHeader header, List<Domain> domains, List<Received> received, Map<UUID, Professional> givers) {
        /** Who gave this. */
        public Professional giver(Received one) {
            return Objects.requireNonNull(givers.get(one.disclosure().givenBy()));
        }

        /** By which the reader reads what others gave. */
        public List<UUID> shares() {
            return Stream.concat(
                            received.stream().map(Received::disclosure),
                            domains.stream()
                                    .flatMap(domain -> domain.texts().stream())
                                    .flatMap(text -> Stream.ofNullable(text.by())))
                    .map(Disclosure::id)
                    .toList();
        }

        public List<Step> steps() {
            return domains.stream().flatMap(domain -> domain.steps().stream()).toList();
        }
    }

    /** What someone wants to write in a plan. */
    public record NewText(LifeDomain domain, ItemKind kind, Narrative words) {
        /** The category it falls in; absent where that kind of text has no place in that domain. */
        public Optional<CategoryMeaning> category() {
            return kind == ItemKind.NOTE ? domain.category() : Optional.of(CategoryMeaning.VOICE);
        }
    }

    public Optional<Plan> look(Acting acting, UUID caseId) {
        return work.look(acting, caseId, ObjectType.PLAN, header -> plan(acting, header));
    }

    private Plan plan(Acting acting, CaseHeader header) {
        UUID caseId = header.file().id();
        Map<UUID, Item> seen =
                items.ofCase(acting, caseId).stream().collect(Collectors.toMap(Item::id, Function.identity()));
        List<Received> received = disclosures.received(acting, caseId);
        Map<UUID, Disclosure> by = received.stream()
                .collect(Collectors.toMap(one -> one.item().id(), Received::disclosure, (first, _) -> first));
        by.values()
                .forEach(disclosure -> work.note(
                        acting,
                        header.file(),
                        Action.LOOKED,
                        ObjectType.DISCLOSURE,
                        disclosure.id(),
                        work.reading(disclosure)));
        List<Step> steps = steps(acting, header, seen);
        List<Domain> domains = Arrays.stream(LifeDomain.values())
                .map(domain -> domain(domain, seen, by, steps))
                .filter(domain -> !domain.empty())
                .toList();
        return new Plan(
                header,
                domains,
                received.stream().filter(one -> !inPlan(one.item())).toList(),
                people.named(
                        received.stream().map(one -> one.disclosure().givenBy()).collect(Collectors.toSet())));
    }

    private static boolean inPlan(Item item) {
        return item.lifeDomain() != null || item.kind() == ItemKind.IDENTITY;
    }

    /** A text of the plan, and not an action or its result, which have a form of their own. */
    private static boolean isText(Item item) {
        return item.lifeDomain() != null && TEXTS.contains(item.kind());
    }

    private List<Step> steps(Acting acting, CaseHeader header, Map<UUID, Item> seen) {
        List<PlanAction> all = actions.ofCase(header.file().id()).stream()
                .filter(action -> action.removedFor() == null)
                .toList();
        Map<UUID, Professional> owners =
                people.named(all.stream().map(PlanAction::ownerId).collect(Collectors.toSet()));
        return all.stream()
                .map(action -> new Step(
                        action,
                        seen.get(action.itemId()),
                        action.resultItemId() == null ? null : seen.get(action.resultItemId()),
                        Objects.requireNonNull(owners.get(action.ownerId())),
                        action.ownerId().equals(acting.professionalId()),
                        action.lateOn(header.today())))
                .toList();
    }

    private static Domain domain(LifeDomain domain, Map<UUID, Item> seen, Map<UUID, Disclosure> by, List<Step> steps) {
        List<Text> texts = seen.values().stream()
                .filter(item -> domain.id().equals(item.lifeDomain()) && isText(item))
                .sorted(Comparator.comparing(Item::kind).thenComparing(Item::recordedAt))
                .map(item -> new Text(item, by.get(item.id())))
                .toList();
        return new Domain(
                domain,
                texts,
                steps.stream().filter(step -> under(domain, step)).toList());
    }

    private static boolean under(LifeDomain domain, Step step) {
        Item words = step.words();
        LifeDomain of = words == null
                ? LifeDomain.FUTURE
                : LifeDomain.byId(words.lifeDomain()).orElse(LifeDomain.FUTURE);
        return of == domain;
    }

    /** Writes a text in the plan, for the leading organisation. */
    public CaseAnswer write(Acting acting, UUID caseId, NewText text) {
        return work.lead(
                acting,
                caseId,
                file -> text.category()
                        .<CaseAnswer>map(category -> {
                            NewItem item = NewItem.full(
                                            file.subjectId(),
                                            file.reference(),
                                            words.in(file.regime()).category(category),
                                            text.kind(),
                                            text.words().text())
                                    .under(text.domain().id());
                            UUID id = items.record(acting, item).id();
                            work.note(
                                    acting,
                                    file,
                                    Action.RECORDED,
                                    type(text.kind()),
                                    id,
                                    ProcessingActivity.PLAN_CARRYING_OUT);
                            return new CaseAnswer.Done(id);
                        })
                        .orElseGet(CaseAnswer.Absent::new));
    }

    /** The own text of the plan, to change it. */
    public Optional<Item> text(Acting acting, UUID caseId, UUID itemId) {
        return work.look(
                        acting,
                        caseId,
                        ObjectType.PLAN,
                        header -> header.leads()
                                ? items.find(acting, itemId)
                                        .filter(item -> item.on(caseId) && isText(item))
                                        .filter(item -> item.organisationId().equals(acting.organisationId()))
                                : Optional.<Item>empty())
                .flatMap(Function.identity());
    }

    /** Changes the words of a text, unless someone changed them since {@code version}. */
    public CaseAnswer rewrite(Acting acting, UUID caseId, UUID itemId, int version, Narrative words) {
        return work.lead(
                acting,
                caseId,
                file -> items.find(acting, itemId)
                        .filter(item -> item.on(caseId) && isText(item))
                        .filter(item -> item.organisationId().equals(acting.organisationId()))
                        .<CaseAnswer>map(item -> {
                            CaseAnswer answer = work.unlessStale(
                                    items.rewrite(acting, itemId, version, words, item.observedOn()), itemId);
                            work.note(
                                    acting,
                                    file,
                                    Action.CHANGED,
                                    type(item.kind()),
                                    itemId,
                                    ProcessingActivity.PLAN_CARRYING_OUT);
                            return answer;
                        })
                        .orElseGet(CaseAnswer.Absent::new));
    }

    private static ObjectType type(ItemKind kind) {
        return kind == ItemKind.GOAL ? ObjectType.GOAL : ObjectType.PLAN;
    }
}
