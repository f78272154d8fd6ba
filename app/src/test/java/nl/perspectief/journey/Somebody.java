package nl.perspectief.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.Assertions;

/** A person at a browser: opens, fills in, presses, looks. Every look is an axe run, wide and narrow, and a screenshot of it. */
public final class Somebody {
    static final int WIDE = 1280;
    static final int NARROW = 360;
    private static final int HIGH = 900;
    private static final double PATIENCE = 60_000;
    /** Making them takes longer than looking; where nobody looks at them they are left out. */
    private static final boolean PICTURES = !"nee".equals(System.getProperty("perspectief.pictures"));

    private final Page page;
    private final String url;
    private final Path shots;
    private final List<Integer> widths;

    /** @param widths at which every look is */
    Somebody(Page page, String url, Path shots, List<Integer> widths) {
        this.page = page;
        this.url = url;
        this.shots = shots;
        this.widths = widths;
        page.setDefaultTimeout(PATIENCE);
        page.setDefaultNavigationTimeout(PATIENCE);
        page.setViewportSize(WIDE, HIGH);
    }

    /** Opens a path of the application; the status of the answer. */
    public int open(String path) {
        Response response = Objects.requireNonNull(page.navigate(path.startsWith("http") ? path : url + path));
        return response.status();
    }

    String path() {
        return page.url().substring(url.length()).replaceAll("[?#].*", "");
    }

    String lastId() {
        return path().substring(path().lastIndexOf('/') + 1);
    }

    /** All that can be read on the page. */
    String text() {
        return page.locator("main").innerText();
    }

    public Page page() {
        return page;
    }

    void fill(String name, String value) {
        page.locator("[name='" + name + "']").fill(value);
    }

    void fillAll(String selector, String value) {
        for (Locator field : page.locator(selector).all()) {
            field.fill(value);
        }
    }

    void choose(String name, String value) {
        page.locator("[name='" + name + "'][value='" + value + "']").check();
    }

    void tickAll(String selector) {
        for (Locator box : page.locator(selector).all()) {
            box.check();
        }
    }

    void select(String name, String value) {
        list(name).selectOption(value);
    }

    /** Whether the page asks for this. */
    boolean asked(String name) {
        return list(name).count() > 0;
    }

    /** Chooses from a list that a page only has where there is something to choose. */
    void selectIfAsked(String name, String value) {
        if (asked(name)) {
            select(name, value);
        }
    }

    /** Chooses the option that says something. */
    void selectSaying(String name, String words) {
        String value = list(name)
                .locator("option")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .getAttribute("value");
        list(name).selectOption(new SelectOption().setValue(value));
    }

    /** The list of this name; an answer that came in meanwhile may carry a hidden field of the same name. */
    private Locator list(String name) {
        return page.locator("select[name='" + name + "']");
    }

    /** Ticks the choice whose label says something, and gives its value. */
    String tickSaying(String name, String words) {
        Locator label = page.locator("label")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first();
        Locator box = page.locator("[id='" + label.getAttribute("for") + "']");
        Assertions.assertThat(box.getAttribute("name")).isEqualTo(name);
        box.check();
        return Objects.requireNonNull(box.getAttribute("value"));
    }

    /** Presses the button of this text or value. */
    void press(String words) {
        Locator byValue = page.locator("button[value='" + words + "']");
        Locator button = byValue.count() > 0
                ? byValue.first()
                : page.locator("main button, main a.utrecht-button")
                        .filter(new Locator.FilterOptions().setHasText(words))
                        .first();
        button.click();
        page.waitForLoadState();
        Locator errors = page.locator(".ps-errors");
        if (errors.count() > 0) {
            throw new AssertionError(path() + ": " + errors.innerText());
        }
    }

    /** Follows the link that says something. */
    void follow(String words) {
        page.locator("a")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
        page.waitForLoadState();
    }

    /** An axe run and a screenshot at each width; nothing may stick out beside the page. */
    public void look(String name) {
        page.evaluate(Axe.SOURCE);
        for (int width : widths) {
            page.setViewportSize(width, HIGH);
            if (PICTURES) {
                page.screenshot(new Page.ScreenshotOptions()
                        .setPath(shots.resolve(name + "-" + width + ".png"))
                        .setFullPage(true));
            }
            Object wider = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            Assertions.assertThat(((Number) wider).intValue())
                    .as(name + " is wider than " + width)
                    .isLessThanOrEqualTo(0);
            // at the end of a page the bar below lies over nothing; elsewhere it may cover half a button, until one
            // scrolls
            page.evaluate("window.scrollTo(0, document.documentElement.scrollHeight)");
            // words have the same colours at each width
            Object violations = page.evaluate(Axe.RUN, List.of(Axe.TAGS, width == widths.getLast()));
            Assertions.assertThat(violations).as(name + " at " + width).isEqualTo(List.of());
        }
        page.setViewportSize(WIDE, HIGH);
    }
}
