package nl.perspectief.casework.transfer;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import nl.perspectief.audit.Action;
import nl.perspectief.audit.ObjectType;
import nl.perspectief.audit.ProcessingActivity;
import nl.perspectief.casework.CaseFile;
import nl.perspectief.casework.CaseFiles;
import nl.perspectief.casework.CaseTransaction;
import nl.perspectief.casework.JdbcCaseFiles;
import nl.perspectief.casework.plan.LifeDomain;
import nl.perspectief.covenant.meaning.CategoryMeaning;
import nl.perspectief.covenant.meaning.PhaseMeaning;
import nl.perspectief.covenant.meaning.PurposeMeaning;
import nl.perspectief.files.FileReference;
import nl.perspectief.organisations.Acting;
import nl.perspectief.register.BoundWords;
import nl.perspectief.register.Covenants;
import nl.perspectief.register.RegimeWords;
import nl.perspectief.sharing.items.Item;
import nl.perspectief.sharing.items.Items;
import nl.perspectief.sharing.items.NewItem;
import nl.perspectief.signals.CaseOpening;
import org.springframework.stereotype.Component;

/**
 * The case that goes on under another covenant after a transfer within this installation. It begins with the name and with what
 * the leading organisation wrote itself, in the categories of that covenant, and with nobody at the table but its lead. What
 * partners brought they gave with conditions, to be read by the process lead: there they give it anew.
 */
@Component
class Successors {
    private final BoundWords words;
    private final CaseFiles files;
    private final JdbcCaseFiles rows;
    private final Covenants covenants;
    private final CaseTransaction work;
    private final Items items;

    Successors(
            BoundWords words,
            CaseFiles files,
            JdbcCaseFiles rows,
            Covenants covenants,
            CaseTransaction work,
            Items items) {
        this.words = words;
        this.files = files;
        this.rows = rows;
        this.covenants = covenants;
        this.work = work;
        this.items = items;
    }

    /** The other covenants in force under which the leading organisation can begin a case today: signed, and with its DPIA. */
    List<RegimeWords> regimes(Acting acting, CaseFile file) {
        return words.all().stream()
                .filter(regime -> !regime.regime().equals(file.regime()))
                .filter(regime -> regime.has(PhaseMeaning.START) && regime.has(PurposeMeaning.PERSONAL_PLAN))
                .filter(regime -> regime.takesPart(acting.organisation().partner()))
                .filter(regime -> stands(acting.organisation().partner(), regime))
                .toList();
    }

    /** Whether a partner signed and adopted its DPIA: a rule for danger may be open to it without either. */
    private boolean stands(String partner, RegimeWords regime) {
        return covenants
                .on(regime.regime(), work.today())
                .map(covenant -> covenants.register(covenant, work.today()))
                .filter(status -> status.partners().stream()
                        .anyMatch(one -> one.partner().id().equals(partner) && one.signed() && one.assessed()))
                .isPresent();
    }

    /** Its id. What the other covenant has no sort of data for stays behind. */
    UUID open(Acting acting, CaseFile file, String regime, List<Item> own) {
        UUID id = files.open(
                acting,
                new CaseOpening.Opening(
                        null, file.subjectId(), file.route(), file.caseLeadId(), file.leadOrganisationId(), regime));
        FileReference there = new FileReference(CaseFile.KIND, id);
        work.ownIdentity(acting, file.id())
                .map(Item::identity)
                .map(identity -> NewItem.identity(
                        file.subjectId(),
                        there,
                        words.in(regime).category(CategoryMeaning.IDENTITY),
                        Objects.requireNonNull(identity)))
                .ifPresent(name -> record(acting, id, name));
        own.stream()
                .filter(item -> !aboutWho(file, item))
                .forEach(item -> category(file, regime, item)
                        .map(category -> new NewItem(
                                file.subjectId(),
                                there,
                                category,
                                item.kind(),
                                item.form(),
                                item.narrative(),
                                null,
                                domain(file, item).id(),
                                item.observedOn(),
                                item.termEndsOn()))
                        .ifPresent(copy -> record(acting, id, copy)));
        return id;
    }

    /** The name goes along by itself; in the plan it would stand for something else. */
    private boolean aboutWho(CaseFile file, Item item) {
        return words.in(file.regime()).meanings(item.category()).contains(CategoryMeaning.IDENTITY);
    }

    private void record(Acting acting, UUID caseId, NewItem item) {
        UUID recorded = items.record(acting, item).id();
        rows.find(caseId)
                .ifPresent(file -> work.note(
                        acting,
                        file,
                        Action.RECORDED,
                        ObjectType.ITEM,
                        recorded,
                        ProcessingActivity.CASE_TRANSFERRING));
    }

    /** Where it stands in the plan there: what stands nowhere is read by nobody. */
    private LifeDomain domain(CaseFile file, Item item) {
        return LifeDomain.byId(item.lifeDomain())
                .or(() -> Arrays.stream(LifeDomain.values())
                        .filter(domain -> domain.category()
                                .filter(words.in(file.regime()).meanings(item.category())::contains)
                                .isPresent())
                        .findFirst())
                .orElse(LifeDomain.FUTURE);
    }

    /** The word of the other covenant that means the same as the item's own. */
    Optional<String> category(CaseFile file, String regime, Item item) {
        RegimeWords there = words.in(regime);
        return words.in(file.regime()).meanings(item.category()).stream()
                .filter(there::has)
                .findFirst()
                .map(there::category);
    }
}
