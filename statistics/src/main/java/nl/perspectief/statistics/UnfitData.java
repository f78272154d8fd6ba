package nl.perspectief.statistics;

/** Numbers of which this cannot be computed, or of which the outcome would mean nothing. Says so in two languages. */
public final class UnfitData extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String dutch;

    public UnfitData(String english, String dutch) {
        super(english);
        this.dutch = dutch;
    }

    /** The same as the message, in Dutch. */
    public String dutch() {
        return dutch;
    }

    /** @throws UnfitData unless {@code 0 < level < 1} */
    public static double level(double level) {
        if (!(level > 0 && level < 1)) {
            throw new UnfitData(
                    "a confidence level lies between 0 and 1, not " + level,
                    "een betrouwbaarheid ligt tussen 0 en 1, niet " + level);
        }
        return level;
    }

    /** @throws UnfitData when there are none */
    public static void some(int size, String english, String dutch) {
        if (size == 0) {
            throw new UnfitData(
                    "no " + english + ": there is nothing to compute", "geen " + dutch + ": er valt niets te rekenen");
        }
    }
}
