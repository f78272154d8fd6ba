package nl.perspectief.places.web;

import java.util.List;
import java.util.function.Function;
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
        List<PlaceSignal> waiting = places.received(acting).stream()
                .filter(one -> one.state() == PlaceState.NEW)
                .toList();
        List<PlaceSignal> fresh =
                places.own(acting).stream().filter(PlaceSignal::unread).toList();
        return new Today(
                task("desk.place", waiting, one -> one.reporter().organisation().name()),
                List.of(),
                task("desk.place-answered", fresh, _ -> ""),
                List.of(),
                0);
    }

    /** One line, however many there are. */
    private static List<Task> task(String key, List<PlaceSignal> all, Function<PlaceSignal, String> whose) {
        return Task.grouped(
                key,
                all,
                "/plaatsen",
                one -> Task.at(key, null, "/plaatsen/" + one.id()).with(List.of(whose.apply(one))));
    }
}
