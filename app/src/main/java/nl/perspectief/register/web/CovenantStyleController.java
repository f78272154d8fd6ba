package nl.perspectief.register.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import nl.perspectief.covenant.render.Styles;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.web.WorksFor;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The looks of the agreement as the kernel renders it, as a sheet of its own: pages have no style inside. */
@Controller
class CovenantStyleController {
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
    private static final String SHEET =
            "@media screen {\n" + Styles.screen() + "}\n@media print {\n" + Styles.print() + "}\n";

    @GetMapping("/convenant/opmaak.css")
    ResponseEntity<String> sheet(@WorksFor(own = "geen") Acting acting, HttpServletResponse answer) {
        // set, because a header of the entity would stand beside the one that every answer has
        answer.setHeader(
                HttpHeaders.CACHE_CONTROL,
                CacheControl.maxAge(Duration.ofHours(1)).cachePrivate().getHeaderValue());
        return ResponseEntity.ok().contentType(CSS).body(SHEET);
    }
}
