package nl.perspectief.places.web;

import java.util.List;
import java.util.stream.Stream;
import nl.perspectief.desk.Task;
import nl.perspectief.desk.Today;
import nl.perspectief.desk.Worklist;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Mandate;
import nl.perspectief.places.PlaceSignal;
import nl.perspectief.places.PlaceSignals;
import nl.perspectief.places.PlaceState;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Place signals that nobody took up yet, and what was said of one's own; no word of either. */
@Component
@Order(5)
class PlacesWorklist implements Worklist {
    private final PlaceSignals places;

    PlacesWorklist(PlaceSignals places) {
        this.places = places;
    }

    @Override
    public boolean isFor(Mandate mandate) {
        return true;
    }

    @Override
    public Today of(Acting acting) {
        Stream<Task> waiting = places.received(acting).stream()
                .filter(one -> one.state() == PlaceState.NEW)
                .map(one ->
                        task("desk.place", one, one.reporter().organisation().name()));
        Stream<Task> fresh = places.own(acting).stream()
                .filter(PlaceSignal::unread)
                .map(one -> task("desk.place-answered", one, ""));
        return new Today(waiting.toList(), List.of(), fresh.toList(), List.of(), 0);
    }

    private static Task task(String key, PlaceSignal one, String whose) {
        return Task.at(key, null, "/plaatsen/" + one.id()).with(List.of(whose));
    }
}
