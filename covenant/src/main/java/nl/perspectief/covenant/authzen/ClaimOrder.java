package nl.perspectief.covenant.authzen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import nl.perspectief.covenant.CompiledCovenant;
import nl.perspectief.covenant.KnownFacts;

/** In which order conditions are named, and the text that says in that order that all of them hold. For one thread. */
final class ClaimOrder {
    private static final int NO_PLACE = -1;

    private final List<String> ids;
    private final CompiledCovenant covenant;
    private final List<Integer> named = new ArrayList<>();
    private final int[] places;

    private byte[] text = {};
    private int length;
    private int[] starts = {};
    private int[] widths = {};
    private int[] conditions = {};
    /** For each byte of the text and for its end: which place that is. */
    private int[] placeAt = {};
    /** For each place: the conditions that come before it. */
    private KnownFacts[] before = {};

    /** @param ids of the conditions, by the numbers that their names have here */
    ClaimOrder(List<String> ids, CompiledCovenant covenant) {
        this.ids = ids;
        this.covenant = covenant;
        this.places = new int[ids.size()];
        Arrays.fill(places, NO_PLACE);
        write();
    }

    private void write() {
        JsonBytes all = new JsonBytes();
        KnownFacts facts = covenant.facts();
        List<Integer> bounds = new ArrayList<>();
        List<KnownFacts> known = new ArrayList<>();
        for (int name : named) {
            places[name] = bounds.size();
            bounds.add(all.length());
            known.add(facts.copy());
            all.text(ids.get(name)).raw(":true,");
            facts.learn(covenant.condition(ids.get(name)), true);
        }
        known.add(facts);
        bounds.add(all.length());
        length = all.length();
        text = Arrays.copyOf(all.toBytes(), length + Eights.BEYOND);
        starts = bounds.stream().mapToInt(Integer::intValue).toArray();
        widths = IntStream.range(0, named.size())
                .map(place -> starts[place + 1] - starts[place] - ":true,".length())
                .toArray();
        conditions = named.stream()
                .mapToInt(name -> covenant.condition(ids.get(name)))
                .toArray();
        placeAt = IntStream.rangeClosed(0, length)
                .map(at -> (int) bounds.stream().filter(bound -> bound <= at).count() - 1)
                .toArray();
        before = known.toArray(KnownFacts[]::new);
    }

    /** The place up to which it stands there as in the text, from a place on. */
    int passed(byte[] bytes, int at, int place) {
        int start = starts[place];
        return placeAt[start + Eights.alike(bytes, at, text, start, length - start)];
    }

    /** How far apart two places are in the text. */
    int distance(int place, int other) {
        return starts[other] - starts[place];
    }

    KnownFacts before(int place) {
        return before[place];
    }

    /** Whether the name at a place stands there, with its quotes. */
    boolean stands(int place, byte[] bytes, int at) {
        return place < widths.length && Eights.same(bytes, at, text, starts[place], widths[place]);
    }

    /** How many bytes its name takes, with its quotes. */
    int width(int place) {
        return widths[place];
    }

    int condition(int place) {
        return conditions[place];
    }

    /** The place of a name; when it has none, it gets one. @param wanted where that would be */
    int placeOf(int name, int wanted) {
        if (places[name] == NO_PLACE) {
            named.add(wanted, name);
            write();
        }
        return places[name];
    }
}
