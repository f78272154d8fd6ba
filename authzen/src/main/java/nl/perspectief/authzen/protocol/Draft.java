package nl.perspectief.authzen.protocol;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request, or one evaluation of it, while it is read. */
final class Draft {
    private static final Entity ANY_ACTION = new Entity("", "", java.util.Map.of());

    @Nullable
    EntityDraft subject;

    @Nullable
    EntityDraft action;

    @Nullable
    EntityDraft resource;

    @Nullable
    RequestContext setting;

    @Nullable
    List<Draft> evaluations;

    Semantic semantic = Semantic.EXECUTE_ALL;

    @Nullable
    String token;

    @Nullable
    Integer limit;

    private @Nullable Fault fault;

    void wrong(String at, Fault.Kind kind) {
        if (fault == null) {
            fault = new Fault(at, kind);
        }
    }

    /** It as one evaluation, taking whole entities from {@code above} where it has none itself. */
    AccessRequest evaluation(Draft above) throws Unreadable {
        sound();
        return new AccessRequest(
                demanded(Part.SUBJECT, subject == null ? above.subject : subject)
                        .complete(),
                demanded(Part.ACTION, action == null ? above.action : action).complete(),
                demanded(Part.RESOURCE, resource == null ? above.resource : resource)
                        .complete(),
                setting(setting == null ? above.setting : setting));
    }

    private static RequestContext setting(@Nullable RequestContext given) {
        return given == null ? RequestContext.NONE : given;
    }

    private void sound() throws Unreadable {
        if (fault != null) {
            throw new Unreadable(fault);
        }
    }

    private static EntityDraft demanded(Part part, @Nullable EntityDraft entity) throws Unreadable {
        if (entity == null) {
            throw new Unreadable(new Fault(part.field, Fault.Kind.MISSING));
        }
        return entity;
    }

    /** What stands at the top must be whole, even when every evaluation replaces it. */
    Batch batch() throws Unreadable {
        if (evaluations == null || evaluations.isEmpty()) {
            return new Batch.Single(evaluation(this));
        }
        sound();
        for (EntityDraft given : new @Nullable EntityDraft[] {subject, action, resource}) {
            if (given != null) {
                var _ = given.complete();
            }
        }
        List<Reading<AccessRequest>> each = new ArrayList<>(evaluations.size());
        for (Draft draft : evaluations) {
            each.add(draft.below(this));
        }
        return new Batch.Several(semantic, each);
    }

    private Reading<AccessRequest> below(Draft above) {
        try {
            return new Reading.Readable<>(evaluation(above));
        } catch (Unreadable e) {
            return new Reading.Faulty<>(e.fault);
        }
    }

    SearchRequest search(Searched searched) throws Unreadable {
        sound();
        EntityDraft who = demanded(Part.SUBJECT, subject);
        EntityDraft what = demanded(Part.RESOURCE, resource);
        AccessRequest request = new AccessRequest(
                searched == Searched.SUBJECT ? who.lookedFor() : who.complete(),
                searched == Searched.ACTION
                        ? ANY_ACTION
                        : demanded(Part.ACTION, action).complete(),
                searched == Searched.RESOURCE ? what.lookedFor() : what.complete(),
                setting(setting));
        return new SearchRequest(searched, request, token, limit);
    }
}
