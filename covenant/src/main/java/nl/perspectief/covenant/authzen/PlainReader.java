package nl.perspectief.covenant.authzen;

import java.util.List;
import nl.perspectief.covenant.CompiledCovenant;
import nl.perspectief.covenant.KnownFacts;

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
    private final KnownFacts facts;
    private final Claims claims;

    private final Names parts = new Names(PARTS);
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

    PlainReader(Wanted wanted, CompiledCovenant covenant) {
        this.facts = covenant.facts();
        this.texts = new Lexicon(wanted.texts());
        this.said = new int[wanted.places().size()];
        this.claims = new Claims(covenant);
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

    /** What was said of the conditions, may it be said or not; until the next request. */
    KnownFacts facts() {
        return facts;
    }

    /** Whether it could be read. */
    boolean read(byte[] body) {
        if (!source.begin(body)) {
            return false;
        }
        forget();
        if (skeleton.fits(source.bytes(), source.length(), filling)) {
            return true;
        }
        forget();
        skeleton.begin();
        boolean read = whole() && source.ended();
        if (read) {
            skeleton.end(body);
        }
        return read;
    }

    private void forget() {
        for (int place = 0; place < said.length; place++) {
            said[place] = ABSENT;
        }
        facts.clear();
    }

    private int fill(int place, byte[] bytes, int at) {
        if (place == Skeleton.CONDITIONS) {
            return claims.read(bytes, at, facts);
        }
        int end = PlainSource.endOfText(bytes, at);
        if (place >= 0 && end >= 0) {
            said[place] = texts.of(bytes, at, end - at);
        }
        return end;
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
            return source.passTruth() && says(place);
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
            if (!(ofConditions ? conditions() : value(name < 0 ? name : contextPlaces[name]))) {
                return false;
            }
        } while (source.passes(','));
        return source.passes('}');
    }

    private boolean conditions() {
        int from = source.at();
        int end = claims.read(source.bytes(), from, facts);
        skeleton.hole(Skeleton.CONDITIONS, from, end);
        source.moveTo(Math.max(from, end));
        return end >= 0;
    }
}
