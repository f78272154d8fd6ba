package nl.perspectief.installation.settings;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import nl.perspectief.installation.embedded.DataFolder;
import nl.perspectief.installation.embedded.FolderMark;
import nl.perspectief.installation.embedded.Secrets;
import nl.perspectief.shared.Unusable;

/**
 * Whether the fictitious partnership lives in an embedded installation. Chosen at its first start and never changed, because
 * people who sign in with one click must never appear among real data.
 */
public final class Demo {
    private static final String YES = "ja";
    private static final String NO = "nee";

    private Demo() {}

    /** Of an open folder: what it keeps, or at its first start what was asked, {@code ja} when nothing was. */
    public static boolean in(Options options, DataFolder folder) {
        FolderMark mark = FolderMark.of(folder.path());
        String kind = kind(options, mark.demo());
        if (mark.copied()) {
            Secrets.in(folder.path()).renewSessions();
        }
        mark.keep(kind);
        return kind.equals(YES);
    }

    /** Of a folder that is not open here, or not there yet; nothing is kept of it. */
    public static boolean in(Options options) {
        return kind(options, FolderMark.of(options.data()).demo()).equals(YES);
    }

    private static String kind(Options options, Optional<String> kept) {
        Optional<String> asked = options.flag("demo");
        asked.ifPresent(word -> yesOrNo("demo", word));
        if (kept.isPresent() && asked.isPresent() && !kept.equals(asked)) {
            throw new Unusable("Deze gegevensmap is begonnen met --demo " + kept.get()
                    + " en dat verandert niet meer. Kies met --data een andere map.");
        }
        return kept.or(() -> asked).orElse(YES);
    }

    private static boolean yesOrNo(String flag, String word) {
        if (!word.equals(YES) && !word.equals(NO)) {
            throw new Unusable("--" + flag + " is " + YES + " of " + NO + "; er staat " + word + ".");
        }
        return word.equals(YES);
    }

    /**
     * Whether fictitious people sign in with one click: only where nobody but this machine can.
     *
     * @throws Unusable when others could reach the demo and nobody said that they may
     */
    public static boolean oneClick(Options options) {
        boolean open = options.flag("open-demo")
                .map(word -> yesOrNo("open-demo", word))
                .orElse(false);
        boolean alone = isLoopback(options.address())
                && isLoopback(URI.create(options.publicUrl()).getHost());
        if (!alone && !open) {
            throw new Unusable(
                    "In deze gegevensmap wonen verzonnen mensen, en anderen kunnen erbij (" + options.address()
                            + ", " + options.publicUrl()
                            + "). Start zonder --address en --public-url, of zeg met --open-demo ja"
                            + " dat het zo bedoeld is; dan meldt niemand zich meer met één klik aan.");
        }
        return alone;
    }

    public static boolean isLoopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException _) {
            return false;
        }
    }
}
