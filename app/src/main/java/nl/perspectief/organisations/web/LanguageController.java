package nl.perspectief.organisations.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.perspectief.shared.web.Language;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Switches the language of the screen and goes back to the same page. */
@Controller
class LanguageController {
    private static final long YEAR = 365L * 24 * 60 * 60;

    @PostMapping("/taal")
    ResponseEntity<Void> choose(
            @RequestParam("taal") String tag,
            @RequestParam(name = "terug", defaultValue = "/") String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(
                        Screens.LANGUAGE, Language.of(tag).tag())
                .path("/")
                .maxAge(YEAR)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        // Beside the cookies that are set already: as a header of the answer it would take their place.
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.LOCATION, own(back))
                .build();
    }

    /** Only a path of our own: never an address that somebody else put in a form. */
    private static String own(String back) {
        return back.matches("/[A-Za-z0-9/_-]*") && !back.startsWith("//") ? back : "/";
    }
}
