package nl.perspectief.identity.securitylog;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import nl.perspectief.audit.security.Origin;
import nl.perspectief.identity.seal.Seal;
import nl.perspectief.organisations.web.MandateSession;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where a request came from, made unrecognisable: alike for one network or session, and of use for nothing else. */
@Component
class Origins {
    private static final int PREFIX_OF_4 = 3;
    private static final int PREFIX_OF_6 = 6;
    private static final int KEPT = 4;

    private final Seal seal;
    private final MandateSession workplace;

    Origins(@Value("${perspectief.pseudonym-key}") String secret, MandateSession workplace) {
        this.seal = new Seal(secret, "origins of requests");
        this.workplace = workplace;
    }

    /** Of the request that this thread works for. */
    Origin current() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes now
                ? of(now.getRequest())
                : Origin.NOWHERE;
    }

    Origin of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        String id = session == null ? request.getRequestedSessionId() : session.getId();
        return new Origin(
                hash("network " + prefix(request.getRemoteAddr())),
                id == null ? null : hash("session " + id),
                workplace.trace(request));
    }

    /** Of an address as much as names a network: 24 bits, or 48 of the sixth version. */
    private static String prefix(@Nullable String address) {
        try {
            byte[] bytes = InetAddress.ofLiteral(String.valueOf(address)).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, bytes.length == 4 ? PREFIX_OF_4 : PREFIX_OF_6));
        } catch (IllegalArgumentException _) {
            return "?";
        }
    }

    private String hash(String text) {
        return HexFormat.of().formatHex(Arrays.copyOf(seal.hash(text), KEPT));
    }
}
