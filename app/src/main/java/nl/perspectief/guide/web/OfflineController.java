package nl.perspectief.guide.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.perspectief.guide.GuideContents;
import nl.perspectief.guide.helplines.Helplines;
import nl.perspectief.shared.web.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.resource.ResourceUrlProvider;
import tools.jackson.databind.json.JsonMapper;

/** What a browser needs to put the guide on a phone, where it stays readable without network. */
@RestController
class OfflineController {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> ASSETS = List.of(
            "vendor/noto-sans-latin-wght-normal.woff2",
            "vendor/utrecht.css",
            "perspectief.css",
            "perspectief.svg",
            "vendor/htmx.min.js",
            "perspectief.js",
            "wegwijzer.js");
    private static final List<String> PAGES = List.of("/wegwijzer/alles", "/wegwijzer/alles?taal=en");

    private final GuideContents contents;
    private final Helplines helplines;
    private final ResourceUrlProvider files;
    private final String partnership;

    OfflineController(
            GuideContents contents,
            Helplines helplines,
            ResourceUrlProvider files,
            @Value("${perspectief.partnership:}") String partnership) {
        this.contents = contents;
        this.helplines = helplines;
        this.files = files;
        this.partnership = partnership;
    }

    @GetMapping("/wegwijzer/app.webmanifest")
    ResponseEntity<String> manifest() {
        return as("application/manifest+json;charset=UTF-8")
                .body(JSON.writeValueAsString(Map.of(
                        "id",
                        GuideParts.HOME,
                        "name",
                        partnership.isEmpty() ? "Wegwijzer" : "Wegwijzer · " + partnership,
                        "short_name",
                        "Wegwijzer",
                        "lang",
                        "nl",
                        "start_url",
                        GuideParts.HOME,
                        "scope",
                        GuideParts.HOME,
                        "display",
                        "standalone",
                        "background_color",
                        "#faf8f4",
                        "theme_color",
                        "#0b4f5c",
                        "icons",
                        List.of(Map.of("src", address("perspectief.svg"), "sizes", "any", "type", "image/svg+xml")))));
    }

    /** Whatever a browser says it accepts: there is one form. */
    private static ResponseEntity.BodyBuilder as(String type) {
        return ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, type);
    }

    /** The service worker. Another version of the contents, the contacts or the files is another script, which browsers fetch anew. */
    @GetMapping("/wegwijzer/offline.js")
    ResponseEntity<String> worker() {
        List<String> kept = Stream.concat(PAGES.stream(), ASSETS.stream().map(this::address))
                .toList();
        String version = hash(contents.fingerprint()
                + kept
                + contents.plans(Language.NL)
                + contents.plans(Language.EN)
                + helplines.all());
        return as("text/javascript;charset=UTF-8")
                .header("Service-Worker-Allowed", GuideParts.HOME)
                .body(script().replace("__VERSION__", version).replace("__FILES__", JSON.writeValueAsString(kept)));
    }

    private String address(String file) {
        String path = "/static/" + file;
        return Objects.requireNonNullElse(files.getForLookupPath(path), path);
    }

    private static String script() {
        try (InputStream in = Objects.requireNonNull(OfflineController.class.getResourceAsStream("worker.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String all) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8)), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
