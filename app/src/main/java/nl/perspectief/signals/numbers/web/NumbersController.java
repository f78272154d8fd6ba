package nl.perspectief.signals.numbers.web;

import java.util.List;
import java.util.Map;
import nl.perspectief.organisations.Acting;
import nl.perspectief.organisations.Role;
import nl.perspectief.organisations.web.MenuItem;
import nl.perspectief.organisations.web.NotFound;
import nl.perspectief.organisations.web.WorksFor;
import nl.perspectief.signals.numbers.WeighingNumbers;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** How much was decided in a year, without anybody in it; for who leads the project. */
@Controller
class NumbersController {
    private static final int PLACE = 31;

    private final WeighingNumbers numbers;

    NumbersController(WeighingNumbers numbers) {
        this.numbers = numbers;
    }

    @GetMapping("/wegingen/aantallen")
    ModelAndView show(
            @WorksFor(own = "vandaag", roles = Role.PROJECT_LEAD) Acting acting,
            @RequestParam(name = "jaar", required = false) @Nullable String asked) {
        List<Integer> years = numbers.years(acting);
        if (asked != null && years.stream().map(String::valueOf).noneMatch(asked::equals)) {
            throw new NotFound();
        }
        if (years.isEmpty()) {
            return new ModelAndView("signals/numbers", Map.of("years", years));
        }
        int year = asked == null ? years.getFirst() : Integer.parseInt(asked);
        return new ModelAndView(
                "signals/numbers",
                Map.of("years", years, "year", year, "runs", numbers.runs(year), "told", numbers.of(acting, year)));
    }

    @Bean
    static MenuItem weighingNumbersPlace() {
        return new MenuItem(
                "/wegingen/aantallen", "signals.menu.numbers", PLACE, mandate -> mandate.has(Role.PROJECT_LEAD));
    }
}
