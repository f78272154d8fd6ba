package nl.perspectief.attachments.web;

import java.text.NumberFormat;
import nl.perspectief.organisations.web.Screen;

/** How large a file is, as somebody would say it. */
public final class SizeText {
    private static final double MEGABYTE = 1024.0 * 1024;

    private SizeText() {}

    public static String of(Screen screen, int bytes) {
        if (bytes < MEGABYTE / 10) {
            return Math.max(1, bytes / 1024) + " kB";
        }
        NumberFormat number = NumberFormat.getNumberInstance(screen.language().locale());
        number.setMaximumFractionDigits(1);
        return number.format(bytes / MEGABYTE) + " MB";
    }
}
