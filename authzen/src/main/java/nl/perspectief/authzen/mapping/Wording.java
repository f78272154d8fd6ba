package nl.perspectief.authzen.mapping;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import nl.perspectief.authzen.protocol.AccessRequest;
import nl.perspectief.authzen.protocol.Entity;
import nl.perspectief.authzen.protocol.RequestContext;
import nl.perspectief.authzen.protocol.SearchRequest;
import nl.perspectief.covenant.Covenant;
import nl.perspectief.covenant.Extent;
import nl.perspectief.covenant.Question;
import nl.perspectief.covenant.Truth;
import nl.perspectief.covenant.vocabulary.Condition;
import nl.perspectief.covenant.vocabulary.Dimension;
import nl.perspectief.covenant.vocabulary.Source;
import org.jspecify.annotations.Nullable;

/** A mapping for one covenant: puts requests into its words. Immutable, and safe for threads. */
public final class Wording {
    /** What the register and the clock say is never taken from who asks. */
    private static final Set<Source> OURS = EnumSet.of(Source.REGISTER, Source.CLOCK);

    private static final MappedQuestion UNCLEAR = new MappedQuestion.Unclear();

    private final Mapping mapping;
    private final Map<String, Directory> subjects;
    private final Map<String, Directory> actions;
    private final Map<String, Directory> resources;
    private final Map<Dimension, Set<String>> askable = new EnumMap<>(Dimension.class);
    private final Set<String> claimable;
    private final Map<String, Extent> forms = new HashMap<>();

    public Wording(Mapping mapping, Covenant covenant) {
        this.mapping = mapping;
        this.subjects = bound(mapping.subjects(), covenant);
        this.actions = bound(mapping.actions(), covenant);
        this.resources = bound(mapping.resources(), covenant);
        for (Dimension dimension : Dimension.values()) {
            askable.put(dimension, Set.copyOf(covenant.vocabulary().askable(dimension)));
        }
        this.claimable = Set.copyOf(covenant.conditions().stream()
                .filter(condition -> !OURS.contains(condition.source()))
                .map(Condition::id)
                .toList());
        for (Extent form : Extent.values()) {
            forms.put(form.dutch(), form);
            forms.put(form.english(), form);
        }
    }

    private static Map<String, Directory> bound(Map<String, Directory> directories, Covenant covenant) {
        Map<String, Directory> bound = new LinkedHashMap<>();
        directories.forEach((type, directory) -> bound.put(type, directory.bound(covenant.vocabulary())));
        return bound;
    }

    /** What the asker says of the conditions it may speak of, for a log: ids of the covenant only. */
    public Map<String, Truth> claims(RequestContext setting) {
        Map<String, Truth> claims = new TreeMap<>(setting.conditions());
        claims.keySet().retainAll(claimable);
        return claims;
    }

    /** The request as a question to the covenant. */
    public MappedQuestion ask(AccessRequest request) {
        Reference.Known known = known(request);
        return known == null ? UNCLEAR : asked(known);
    }

    private Reference.@Nullable Known known(AccessRequest request) {
        Map<String, String> subject =
                find(subjects, request.subject().type(), request.subject().id());
        Map<String, String> resource =
                find(resources, request.resource().type(), request.resource().id());
        if (subject == null
                || resource == null
                || !actions.containsKey(request.action().id())) {
            return null;
        }
        return new Reference.Known(request, subject, resource);
    }

    private static @Nullable Map<String, String> find(Map<String, Directory> directories, String type, String id) {
        Directory directory = directories.get(type);
        return directory == null ? null : directory.find(id);
    }

    private MappedQuestion asked(Reference.Known known) {
        Extent form = forms.get(String.valueOf(mapping.form().word(known)));
        String giver = word(Dimension.GIVER, known);
        String receiver = word(Dimension.RECEIVER, known);
        String role = word(Dimension.ROLE, known);
        String category = word(Dimension.CATEGORY, known);
        String purpose = word(Dimension.PURPOSE, known);
        String phase = word(Dimension.PHASE, known);
        if (form == null
                || giver == null
                || receiver == null
                || role == null
                || category == null
                || purpose == null
                || phase == null) {
            return UNCLEAR;
        }
        return new MappedQuestion.Clear(
                new Question(giver, receiver, role, category, purpose, phase, form), claims(known));
    }

    private @Nullable String word(Dimension dimension, Reference.Known known) {
        String word = Objects.requireNonNull(mapping.words().get(dimension)).word(known);
        return word != null && Objects.requireNonNull(askable.get(dimension)).contains(word) ? word : null;
    }

    /** What the mapping derives outranks what the asker says under the same name. */
    private Map<String, Truth> claims(Reference.Known known) {
        Map<String, Truth> said = known.request().setting().conditions();
        if (said.isEmpty() && mapping.claims().isEmpty()) {
            return Map.of();
        }
        Map<String, Truth> claims =
                HashMap.newHashMap(said.size() + mapping.claims().size());
        said.forEach(claims::put);
        mapping.claims().forEach((condition, claim) -> claims.put(condition, claim.truth(known)));
        claims.keySet().retainAll(claimable);
        return claims;
    }

    /** Every request that a search could mean, in a fixed order: one for each entity that is known of what it looks for. */
    public List<AccessRequest> candidates(SearchRequest search) {
        AccessRequest asked = search.request();
        return switch (search.searched()) {
            case SUBJECT ->
                listed(subjects, asked.subject()).stream()
                        .map(each -> new AccessRequest(each, asked.action(), asked.resource(), asked.setting()))
                        .toList();
            case RESOURCE ->
                listed(resources, asked.resource()).stream()
                        .map(each -> new AccessRequest(asked.subject(), asked.action(), each, asked.setting()))
                        .toList();
            case ACTION ->
                actions.entrySet().stream()
                        .flatMap(action -> named(action.getKey(), action.getValue()).stream())
                        .map(each -> new AccessRequest(asked.subject(), each, asked.resource(), asked.setting()))
                        .toList();
        };
    }

    /** What is known of an entity goes before what the search says of all: else it would not be found again alone. */
    private static List<Entity> listed(Map<String, Directory> directories, Entity asked) {
        List<Entity> entities = new ArrayList<>();
        if (directories.get(asked.type()) instanceof Directory.Listed(var byId)) {
            byId.forEach((id, properties) -> {
                Map<String, String> all = new HashMap<>(asked.properties());
                all.putAll(properties);
                entities.add(new Entity(asked.type(), id, all));
            });
        }
        return entities;
    }

    private static List<Entity> named(String name, Directory action) {
        return action instanceof Directory.Listed(var byId)
                ? byId.values().stream()
                        .map(properties -> new Entity("", name, properties))
                        .toList()
                : List.of(new Entity("", name, Map.of()));
    }
}
