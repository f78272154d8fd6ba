package nl.perspectief.desk;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the database did for each statement, as it tells by {@code auto_explain}; heard where the statements are sent. */
final class Plans implements AutoCloseable {
    /** For all that connect from then on. */
    static final String TELLING = """
            DO $$ BEGIN
                EXECUTE format('ALTER DATABASE %I SET session_preload_libraries = ''auto_explain''', current_database());
                EXECUTE format('ALTER DATABASE %I SET auto_explain.log_min_duration = 0', current_database());
                EXECUTE format('ALTER DATABASE %I SET auto_explain.log_analyze = on', current_database());
                EXECUTE format('ALTER DATABASE %I SET auto_explain.log_timing = off', current_database());
                EXECUTE format('ALTER DATABASE %I SET auto_explain.log_format = json', current_database());
                EXECUTE format('ALTER DATABASE %I SET auto_explain.log_level = notice', current_database());
                EXECUTE format('ALTER DATABASE %I SET auto_explain.log_nested_statements = on', current_database());
            END $$""";

    private static final Pattern PLAN = Pattern.compile("plan:\\s*(\\{.*})\\s*]?\\s*$", Pattern.DOTALL);

    private final Logger statements = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
    private final Level before = statements.getLevel();
    private final boolean additive = statements.isAdditive();
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();
    private final JsonMapper json = new JsonMapper();

    Plans() {
        heard.start();
        statements.setLevel(Level.DEBUG);
        statements.setAdditive(false);
        statements.addAppender(heard);
    }

    /** How many statements told what they did. */
    int told() {
        return plans().size();
    }

    private List<JsonNode> plans() {
        List<JsonNode> plans = new ArrayList<>();
        for (ILoggingEvent event : List.copyOf(heard.list)) {
            var plan = PLAN.matcher(event.getFormattedMessage());
            if (plan.find()) {
                plans.add(json.readTree(plan.group(1)));
            }
        }
        return plans;
    }

    /** The tables of these of which a statement read a good part, with the statement. */
    Set<String> whole(Map<String, Long> rows) {
        Set<String> whole = new TreeSet<>();
        plans().forEach(told -> look(told.path("Plan"), rows)
                .forEach(table -> whole.add(table + " by: "
                        + told.path("Query Text").asString().strip().replaceAll("\\s+", " "))));
        return whole;
    }

    private static Set<String> look(JsonNode node, Map<String, Long> rows) {
        Set<String> found = new TreeSet<>();
        String table = node.path("Relation Name").asString("");
        double read = (node.path("Actual Rows").asDouble(0)
                        + node.path("Rows Removed by Filter").asDouble(0))
                * node.path("Actual Loops").asDouble(0);
        if (rows.containsKey(table) && read > rows.get(table) / 2.0) {
            found.add(table + " (" + node.path("Node Type").asString() + ", " + Math.round(read) + " of "
                    + rows.get(table) + ")");
        }
        node.path("Plans").forEach(below -> found.addAll(look(below, rows)));
        return found;
    }

    void forget() {
        heard.list.clear();
    }

    @Override
    public void close() {
        statements.detachAppender(heard);
        statements.setLevel(before);
        statements.setAdditive(additive);
    }
}
