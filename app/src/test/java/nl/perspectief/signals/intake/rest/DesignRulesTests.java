package nl.perspectief.signals.intake.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The description keeps each design rule that a machine can check, and the check sees it when it does not. */
class DesignRulesTests {
    private static JsonNode description(String contact) throws IOException {
        return JsonMapper.shared().readTree(new IntakeDescription(contact).json());
    }

    @Test
    void with_a_mail_address_of_the_partnership_no_rule_is_broken() throws IOException {
        assertThat(DesignRules.brokenIn(description("mailto:beheer@lichtendal.example")))
                .isEmpty();
    }

    @Test
    void without_one_only_that_is_missing() throws IOException {
        for (String contact : new String[] {"", "https://lichtendal.example/melden"}) {
            assertThat(DesignRules.brokenIn(description(contact)))
                    .containsExactly("nlgov:info-contact-fields-exist at info.contact.email");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "openapi":"3.1.1"          | "openapi":"2.0"            | nlgov:openapi3
            "version":"1.0.0"          | "version":"1"              | nlgov:semver
            "url":"/intake/v1"         | "url":"/intake"            | nlgov:include-major-version-in-uri
            "url":"/intake/v1"         | "url":"http://a.nl/v1"     | nlgov:servers-use-https
            "/signalen":               | "/signalen/":              | nlgov:paths-no-trailing-slash
            "/signalen":               | "/leverSignaalAan":        | nlgov:paths-kebab-case
            "/openapi.json":           | "/beschrijving":           | /core/publish-openapi
            "post":{"operationId"      | "send":{"operationId"      | nlgov:http-methods
            "400":                     | "418":                     | nlgov:problem-invalid-input
            "API-Version":{"$ref"      | "API-Versie":{"$ref"       | nlgov:missing-version-header
            application/problem+json   | application/json           | nlgov:use-problem-schema
            "detail":{"type"           | "details":{"type"          | nlgov:problem-schema-members
            "gezienOp":{               | "gezienOpDatum":{"x":1},"y":{ | nlgov:specify-format-for-date-and-time
            "format":"date"            | "format":"time"            | nlgov:time-without-timezone
            "in":"path"                | "in":"query"               | -
            "name":"id","in":"path"    | "name":"de-id","in":"query" | nlgov:query-keys-camel-case
            """)
    void a_rule_that_is_broken_is_seen(String right, String wrong, String rule) throws IOException {
        String text = description("mailto:beheer@lichtendal.example").toString();
        assertThat(text).contains(right);
        var broken = DesignRules.brokenIn(JsonMapper.shared().readTree(text.replace(right, wrong)));
        if (rule.equals("-")) {
            assertThat(broken).isEmpty();
        } else {
            assertThat(broken).anyMatch(one -> one.startsWith(rule + " at "));
        }
    }
}
