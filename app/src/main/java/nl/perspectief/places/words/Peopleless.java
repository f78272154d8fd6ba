package nl.perspectief.places.words;

/** Words of a place that were looked at. Only {@link PlaceLook} makes one, so that nothing is kept that was not. */
public final class Peopleless {
    private final String text;

    Peopleless(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("words of a place say something");
        }
        this.text = text;
    }

    public String text() {
        return text;
    }

    @Override
    public String toString() {
        return "Peopleless";
    }
}
