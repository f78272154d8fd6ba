package nl.perspectief.benchmarks;

import java.util.Locale;

/** A row of the table. @param target what was aimed at, and whether it was reached; empty when nothing was */
record Line(String what, String size, String speed, String each, String processor, String bytes, String target) {
    static final String HEAD =
            "| what | covenant | speed | each | processor time | allocated | target |\n|---|---|---|---|---|---|---|\n";

    static Line wall(String what, String size, double milliseconds, String target) {
        return new Line(what, size, "", number(milliseconds) + " ms", "", "", target);
    }

    /** By the wall clock, and by the processor time of the one thread that works. */
    static Line processor(String what, String size, double wall, double processor, String target) {
        return new Line(what, size, "", number(wall) + " ms", number(processor) + " ms", "", target);
    }

    /** Three digits that matter. */
    static String number(double value) {
        if (value >= 100) {
            return String.format(Locale.ROOT, "%,.0f", value);
        }
        return String.format(Locale.ROOT, value >= 10 ? "%.1f" : "%.2f", value);
    }

    @Override
    public String toString() {
        return "| " + String.join(" | ", what, size, speed, each, processor, bytes, target) + " |\n";
    }
}
