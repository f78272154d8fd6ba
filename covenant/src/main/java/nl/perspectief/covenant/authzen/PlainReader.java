package nl.perspectief.covenant.authzen;

import java.util.Arrays;
import java.util.List;
import nl.perspectief.covenant.CompiledCovenant;
import nl.perspectief.covenant.KnownFacts;
import nl.perspectief.covenant.Truth;

/**
 * Reads the requests that systems mostly send straight into numbers: plain JSON, texts and truths only, no field twice or
 * unknown, a subject and resource of which any id will do. It says no to everything else, right or wrong, which is then
 * for {@link RequestReader}; what it reads, it reads as that one does. For one thread.
 */
final class PlainReader {
    /** A place where nothing was said. */
    static final int ABSENT = -3;

    private static final List<String> PARTS = List.of("subject", "action", "resource", "context");
    private static final int WHOLE = 0b0111;
    private static final List<String> ENTITY = List.of("type", "id", "properties");
    private static final int COMPLETE = 0b011;
    private static final List<String> ACTION = List.of("name", "properties");
    private static final int NAME = 0b01;

    private final PlainSource source = new PlainSource();
    private final Skeleton skeleton = new Skeleton();
    private final Skeleton.Filling filling = this::fill;
    private final Lexicon texts;
    private final int[] said;
    private final CompiledCovenant covenant;
    private KnownFacts facts;

    private final Names parts = new Names(PARTS);
    private final Names conditions;
    private final int[] conditionNumbers;
    private final Names context;
    private final int[] contextPlaces;
    private final Entities subject;
    private final Entities action;
    private final Entities resource;

    /** How the entities of one part are read. @param typesOrNames that are known */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Entities(Names fields, Lexicon typesOrNames, Names properties, int[] places) {
        static Entities of(List<String> fields, List<String> typesOrNames, Wanted wanted, Part part) {
            return new Entities(
                    new Names(fields), new Lexicon(typesOrNames), new Names(wanted.names(part)), wanted.places(part));
        }
    }

    /** @param claimable ids of the conditions that an asker may speak of; what is said of others does not count */
    PlainReader(Wanted wanted, CompiledCovenant covenant, List<String> claimable) {
        this.covenant = covenant;
        this.facts = covenant.facts();
        this.texts = new Lexicon(wanted.texts());
        this.said = new int[wanted.places().size()];
        this.conditions = new Names(claimable);
        this.conditionNumbers = claimable.stream().mapToInt(covenant::condition).toArray();
        this.context = new Names(wanted.names(Part.CONTEXT));
        this.contextPlaces = wanted.places(Part.CONTEXT);
        this.subject = Entities.of(ENTITY, wanted.subjects(), wanted, Part.SUBJECT);
        this.action = Entities.of(ACTION, wanted.actions(), wanted, Part.ACTION);
        this.resource = Entities.of(ENTITY, wanted.resources(), wanted, Part.RESOURCE);
    }

    /** The number of what was said at a place; {@link Lexicon#NONE} for another text, {@link #ABSENT} for nothing. */
    int said(int place) {
        return said[place];
    }

    /** What was said of the conditions; another one for each request. */
    KnownFacts facts() {
        return facts;
    }

    /** Whether it could be read. */
    boolean read(byte[] body) {
        if (!source.begin(body)) {
            return false;
        }
        forget();
        if (skeleton.fits(source, filling) && source.ended()) {
            return true;
        }
        source.again();
        forget();
        skeleton.begin();
        boolean read = whole() && source.ended();
        if (read) {
            skeleton.end(body);
        }
        return read;
    }

    private void forget() {
        Arrays.fill(said, ABSENT);
        facts = covenant.facts();
    }

    private boolean fill(int place) {
        if (place >= 0) {
            said[place] = source.textInside(texts);
            return said[place] != PlainSource.NOT_PLAIN;
        }
        return place == Skeleton.ANY_TEXT ? source.passInside() : conditions();
    }

    /** Notes that another value can stand where one was passed. */
    private boolean hole(int place) {
        skeleton.hole(place, source.from(), source.to());
        return true;
    }

    private boolean whole() {
        if (!source.passes('{')) {
            return false;
        }
        int seen = 0;
        parts.begin();
        do {
            int part = parts.next(source);
            if (part < 0 || (seen & 1 << part) != 0 || !part(part)) {
                return false;
            }
            seen |= 1 << part;
        } while (source.passes(','));
        return (seen & WHOLE) == WHOLE && source.passes('}');
    }

    private boolean part(int part) {
        return switch (part) {
            case 0 -> entity(subject, ENTITY.size() - 1);
            case 1 -> entity(action, ACTION.size() - 1);
            case 2 -> entity(resource, ENTITY.size() - 1);
            default -> context();
        };
    }

    /** @param last the number of the field with the properties */
    private boolean entity(Entities entities, int last) {
        if (!source.passes('{')) {
            return false;
        }
        int seen = 0;
        entities.fields().begin();
        do {
            int field = entities.fields().next(source);
            if (field < 0 || (seen & 1 << field) != 0 || !field(entities, field, last)) {
                return false;
            }
            seen |= 1 << field;
        } while (source.passes(','));
        int needed = last == 1 ? NAME : COMPLETE;
        return (seen & needed) == needed && source.passes('}');
    }

    private boolean field(Entities entities, int field, int last) {
        if (field == last) {
            return properties(entities);
        }
        if (field == 0) {
            return source.text(entities.typesOrNames()) >= 0;
        }
        return source.passAnyText() && hole(Skeleton.ANY_TEXT);
    }

    private boolean properties(Entities entities) {
        if (!source.passes('{')) {
            return false;
        }
        if (source.passes('}')) {
            return true;
        }
        entities.properties().begin();
        do {
            int name = entities.properties().next(source);
            if (name == PlainSource.NOT_PLAIN || !value(name < 0 ? name : entities.places()[name])) {
                return false;
            }
        } while (source.passes(','));
        return source.passes('}');
    }

    /** A text, or a truth as text. @param place where it counts, or less than zero */
    private boolean value(int place) {
        if (!source.atText()) {
            skeleton.spoil();
            return source.truth() >= 0 && says(place);
        }
        return source.passAnyText() && says(place) && hole(Math.max(place, Skeleton.ANY_TEXT));
    }

    /** What was passed is said at a place, where nothing was said yet. */
    private boolean says(int place) {
        if (place < 0) {
            return true;
        }
        boolean first = said[place] == ABSENT;
        said[place] = source.passed(texts);
        return first;
    }

    private boolean context() {
        if (!source.passes('{')) {
            return false;
        }
        if (source.passes('}')) {
            return true;
        }
        boolean spoken = false;
        context.begin();
        do {
            int name = context.next(source);
            boolean ofConditions = name == contextPlaces.length;
            if (name == PlainSource.NOT_PLAIN || ofConditions && spoken) {
                return false;
            }
            spoken |= ofConditions;
            if (!(ofConditions ? holeOfConditions() : value(name < 0 ? name : contextPlaces[name]))) {
                return false;
            }
        } while (source.passes(','));
        return source.passes('}');
    }

    private boolean holeOfConditions() {
        int from = source.at();
        boolean read = conditions();
        skeleton.hole(Skeleton.CONDITIONS, from, source.at());
        return read;
    }

    private boolean conditions() {
        if (!source.passes('{')) {
            return false;
        }
        if (source.passes('}')) {
            return true;
        }
        conditions.begin();
        do {
            int name = conditions.next(source);
            int truth = name == PlainSource.NOT_PLAIN ? name : source.truth();
            if (truth < 0 || name >= 0 && !tells(conditionNumbers[name], truth)) {
                return false;
            }
        } while (source.passes(','));
        return source.passes('}');
    }

    /** Whether nothing was told of a condition before. */
    private boolean tells(int condition, int truth) {
        boolean first = facts.of(condition) == Truth.UNKNOWN;
        facts.set(condition, truth == PlainSource.TRUE ? Truth.TRUE : Truth.FALSE);
        return first;
    }
}
