package nl.perspectief.bench;

/** How much a data folder holds, as counted in its database. */
public record Held(long signals, long cases) {
    @Override
    public String toString() {
        return signals + " signalen, " + cases + " casussen";
    }
}
