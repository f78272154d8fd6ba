package nl.perspectief.installation.settings;

import java.util.HashMap;
import java.util.Map;
import nl.perspectief.edge.SecurityContact;
import nl.perspectief.edge.TrustedProxies;
import nl.perspectief.shared.Unusable;

/** How the installation is met from outside: which servers in front are believed, and whom to tell about a hole. */
public final class Outside {
    private static final String PROXIES = "trusted-proxies";
    private static final String CONTACT = "security-contact";

    private Outside() {}

    /** @throws Unusable when one of them cannot be used */
    public static void check(Options options) {
        put(options, options.publicUrl(), new HashMap<>());
    }

    static void put(Options options, String publicUrl, Map<String, Object> settings) {
        settings.put("perspectief.trusted-proxies", proxies(options, publicUrl));
        if (publicUrl.startsWith("https:")) {
            settings.put("server.servlet.session.cookie.secure", "true");
        }
        options.flag(CONTACT).ifPresent(contact -> settings.put("perspectief.security-contact", contact(contact)));
    }

    private static String proxies(Options options, String publicUrl) {
        String asked =
                options.flag(PROXIES).orElse(publicUrl.startsWith("https:") ? TrustedProxies.OF_THIS_MACHINE : "");
        TrustedProxies.wrongIn(asked).ifPresent(wrong -> {
            throw new Unusable("--" + PROXIES + " wil adressen of CIDR-blokken met komma's ertussen, zoals "
                    + "10.0.0.4,fd00::/8; er staat " + wrong + ".");
        });
        return asked;
    }

    private static String contact(String asked) {
        return SecurityContact.of(asked)
                .orElseThrow(() -> new Unusable("--" + CONTACT
                        + " wil een mailadres, of een adres dat met https: of tel: begint; er staat " + asked + "."))
                .uri();
    }
}
