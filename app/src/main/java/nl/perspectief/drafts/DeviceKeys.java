package nl.perspectief.drafts;

import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import nl.perspectief.identity.seal.Seal;
import nl.perspectief.identity.seal.SessionKey;
import nl.perspectief.organisations.Acting;
import org.springframework.stereotype.Component;

/**
 * The keys with which a device closes what waits there for a connection. Each is made from a secret that is here only, from who acts and
 * from a salt that the device keeps, and is kept nowhere: the device has it while a page is open.
 */
@Component
public class DeviceKeys {
    private static final Pattern SALT = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final Base64.Encoder TEXT = Base64.getUrlEncoder().withoutPadding();
    private static final int OWNER = 12;

    private final Seal seal;

    DeviceKeys(SessionKey key) {
        this.seal = key.seal("waiting on a device");
    }

    /**
     * Of one professional at one organisation on one device.
     *
     * @param key 32 bytes, for AES-256-GCM
     * @param owner tells on that device what is of the same professional, and nothing to who has not asked here
     */
    public record DeviceKey(String key, String owner) {
        @Override
        public String toString() {
            return "DeviceKey[not for logs]";
        }
    }

    /** Whether it can be a salt of ours. */
    public static boolean isSalt(String text) {
        return SALT.matcher(text).matches();
    }

    public DeviceKey of(Acting acting, String salt) {
        String whose = acting.professionalId() + " " + acting.organisationId() + " " + salt;
        return new DeviceKey(
                TEXT.encodeToString(seal.hash("key " + whose)),
                TEXT.encodeToString(Arrays.copyOf(seal.hash("owner " + whose), OWNER)));
    }
}
