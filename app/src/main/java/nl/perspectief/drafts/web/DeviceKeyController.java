package nl.perspectief.drafts.web;

import jakarta.servlet.http.HttpServletRequest;
import nl.perspectief.drafts.DeviceKeys;
import nl.perspectief.drafts.DeviceKeys.DeviceKey;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.NotFound;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives a page of ours the key of who is signed in there, for what waits on that device. */
@Controller
class DeviceKeyController {
    private final DeviceKeys keys;

    DeviceKeyController(DeviceKeys keys) {
        this.keys = keys;
    }

    /** Of the page that asks: for whom it was made, which a stale one of somebody who signed out says too. */
    static final String PAGE_OF = "X-Page-Of";

    /**
     * Two words: the key, and what tells whose it is. Only to a page of ours, by what the browser says of it, and not when it
     * says that it was made for somebody else than who is signed in now.
     */
    @GetMapping("/later-verder/sleutel")
    ResponseEntity<String> key(@Typing Acting acting, @RequestParam("zout") String salt, HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        String of = request.getHeader(PAGE_OF);
        if (!DeviceKeys.isSalt(salt)
                || (site != null && !site.equals("same-origin"))
                || (of != null && !of.equals(acting.professionalId() + "." + acting.organisationId()))) {
            throw new NotFound();
        }
        DeviceKey key = keys.of(acting, salt);
        return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(key.key() + " " + key.owner());
    }
}
