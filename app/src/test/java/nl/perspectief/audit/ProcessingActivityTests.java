package nl.perspectief.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ProcessingActivityTests {
    @Test
    void no_two_activities_share_a_uri_or_a_name() {
        assertThat(Arrays.stream(ProcessingActivity.values()).map(ProcessingActivity::uri))
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(ProcessingActivity.values()).map(ProcessingActivity::dutchName))
                .doesNotHaveDuplicates();
    }

    @Test
    void every_uri_keeps_to_the_scheme() {
        assertThat(ProcessingActivity.values())
                .allSatisfy(activity -> assertThat(activity.uri().toString())
                        .matches("https://perspectief\\.example/verwerkingen/[a-z]+(-[a-z]+)*"));
    }
}
