package nl.perspectief.authzen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import nl.perspectief.authzen.protocol.AccessRequest;
import nl.perspectief.authzen.protocol.Batch;
import nl.perspectief.authzen.protocol.Entity;
import nl.perspectief.authzen.protocol.Fault;
import nl.perspectief.authzen.protocol.Fault.Kind;
import nl.perspectief.authzen.protocol.Reading;
import nl.perspectief.authzen.protocol.RequestReader;
import nl.perspectief.authzen.protocol.SearchRequest;
import nl.perspectief.authzen.protocol.Searched;
import nl.perspectief.covenant.Truth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestReaderTests {
    private static final String SUBJECT = "'subject':{'type':'user','id':'a'}";
    private static final String ACTION = "'action':{'name':'read'}";
    private static final String RESOURCE = "'resource':{'type':'item','id':'i'}";
    private static final String ALL = SUBJECT + "," + ACTION + "," + RESOURCE;

    private static byte[] json(String quoted) {
        return quoted.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }

    private static <T> T readable(Reading<T> reading) {
        return switch (reading) {
            case Reading.Readable<T> readable -> readable.value();
            case Reading.Faulty<T> faulty ->
                throw new AssertionError(faulty.fault().sentence());
        };
    }

    private static <T> Fault fault(Reading<T> reading) {
        return switch (reading) {
            case Reading.Readable<T> readable -> throw new AssertionError(String.valueOf(readable.value()));
            case Reading.Faulty<T> faulty -> faulty.fault();
        };
    }

    @Test
    void unknown_fields_are_passed_over_and_simple_properties_kept_as_text() {
        AccessRequest request = readable(RequestReader.evaluation(json("{'new':{'a':[1,{'b':2}]}," + ACTION + ","
                + RESOURCE
                + ",'subject':{'type':'user','future':[[]],'id':'a','properties':{'n':1,'t':true,'s':'x','o':{},'z':null}},"
                + "'context':{'phase':'f1','ip':'::1','conditions':{'x':true,'y':false,'z':null}}}")));
        assertThat(request.subject()).isEqualTo(new Entity("user", "a", Map.of("n", "1", "t", "true", "s", "x")));
        assertThat(request.setting().values()).isEqualTo(Map.of("phase", "f1", "ip", "::1"));
        assertThat(request.setting().conditions()).isEqualTo(Map.of("x", Truth.TRUE, "y", Truth.FALSE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{", "{]", "{'a':}", "{'a':1}}", "nul", "{'a':1} 2", "{'a':'\u0001'}", "{'a':01}"})
    void what_is_no_json_is_told(String body) {
        assertThat(fault(RequestReader.evaluation(json(body)))).isEqualTo(new Fault("", Kind.NOT_JSON));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    []                                                          |                  | NOT_AN_OBJECT
                    {}                                                          | subject          | MISSING
                    {'subject':'a'}                                             | subject          | NOT_AN_OBJECT
                    {'subject':{'id':'a'}}                                      | subject.type     | MISSING
                    {'subject':{'type':'user'}}                                 | subject.id       | MISSING
                    {'subject':{'type':'user','id':1}}                          | subject.id       | NOT_TEXT
                    {'subject':{'type':[],'id':'a'}}                            | subject.type     | NOT_TEXT
                    {'subject':{'type':'user','id':'a','id':'b'}}               | subject.id       | TWICE
                    {'subject':{'type':'user','id':'a','properties':[]}}        | subject.properties | NOT_AN_OBJECT
                    {'subject':{'type':'u','id':'a','properties':{'r':1,'r':2}}} | subject.properties | TWICE
                    {'context':1}                                               | context          | NOT_AN_OBJECT
                    {'context':{'conditions':{'a':'yes'}}}                      | context.conditions | NOT_A_TRUTH
                    {'context':{'conditions':{'a':true,'a':false}}}             | context.conditions | TWICE
                    {'context':{},'context':{}}                                 | context          | TWICE
                    {'subject':{'type':'u','id':'a'},'subject':{'type':'u','id':'b'}} | subject | TWICE
                    """)
    void what_is_wrong_is_told_with_its_place(String body, String at, Kind kind) {
        assertThat(fault(RequestReader.evaluation(json(body)))).isEqualTo(new Fault(at == null ? "" : at, kind));
    }

    @Test
    void one_faulty_evaluation_does_not_spoil_the_others() {
        Batch batch = readable(RequestReader.evaluations(json("{" + SUBJECT + "," + ACTION + ",'evaluations':[{"
                + RESOURCE + "},{},7,{'resource':'x'},{" + RESOURCE + ",'subject':{'type':'user','id':'b'}}]}")));
        assertThat(batch).isInstanceOf(Batch.Several.class);
        List<Reading<AccessRequest>> each = ((Batch.Several) batch).evaluations();
        assertThat(readable(each.get(0)).subject().id()).isEqualTo("a");
        assertThat(fault(each.get(1))).isEqualTo(new Fault("resource", Kind.MISSING));
        assertThat(fault(each.get(2))).isEqualTo(new Fault("evaluations", Kind.NOT_AN_OBJECT));
        assertThat(fault(each.get(3))).isEqualTo(new Fault("resource", Kind.NOT_AN_OBJECT));
        assertThat(readable(each.get(4)).subject().id()).isEqualTo("b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",'evaluations':[]"})
    void without_evaluations_it_is_a_single_one(String none) {
        assertThat(readable(RequestReader.evaluations(json("{" + ALL + none + "}"))))
                .isInstanceOf(Batch.Single.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    'evaluations':{}                                           | evaluations | NOT_A_LIST
                    'evaluations':null                                         | evaluations | NOT_A_LIST
                    'options':[]                                               | options     | NOT_AN_OBJECT
                    'evaluations':[{}],'options':{'evaluations_semantic':'x'}  | options.evaluations_semantic | UNKNOWN_SEMANTIC
                    'evaluations':[{}],'options':{'evaluations_semantic':1}    | options.evaluations_semantic | UNKNOWN_SEMANTIC
                    'page':{'limit':0}                                         | page.limit  | NOT_A_LIMIT
                    'page':{'limit':-1}                                        | page.limit  | NOT_A_LIMIT
                    'page':{'limit':1.5}                                       | page.limit  | NOT_A_LIMIT
                    'page':{'limit':99999999999}                               | page.limit  | NOT_A_LIMIT
                    'page':{'token':1}                                         | page.token  | NOT_TEXT
                    """)
    void what_is_wrong_at_the_top_spoils_the_whole(String more, String at, Kind kind) {
        assertThat(fault(RequestReader.evaluations(json("{" + ALL + "," + more + "}"))))
                .isEqualTo(new Fault(at, kind));
    }

    @Test
    void nesting_length_and_number_are_bounded() {
        String deep = "{'x':" + "[".repeat(100_000);
        assertThat(fault(RequestReader.evaluation(json(deep))).kind()).isEqualTo(Kind.NOT_JSON);
        String longText = "{'subject':{'type':'user','id':'" + "a".repeat(5_000) + "'}}";
        assertThat(fault(RequestReader.evaluation(json(longText))).kind()).isEqualTo(Kind.NOT_JSON);
        String many = "{" + ALL + ",'evaluations':[" + "{},".repeat(RequestReader.MOST_EVALUATIONS) + "{}]}";
        assertThat(fault(RequestReader.evaluations(json(many)))).isEqualTo(new Fault("evaluations", Kind.TOO_MANY));
    }

    @Test
    void the_id_of_what_is_looked_for_does_not_matter() {
        SearchRequest without = readable(RequestReader.search(
                json("{'subject':{'type':'user'}," + ACTION + "," + RESOURCE + "}"), Searched.SUBJECT));
        SearchRequest with = readable(RequestReader.search(
                json("{'subject':{'type':'user','id':[1]}," + ACTION + "," + RESOURCE + ",'page':{'limit':2}}"),
                Searched.SUBJECT));
        assertThat(with.request()).isEqualTo(without.request());
        assertThat(with.fingerprint()).isEqualTo(without.fingerprint());
        assertThat(with.limit()).isEqualTo(2);
    }

    @Test
    void another_question_has_another_fingerprint() {
        String body = "{'subject':{'type':'user'}," + ACTION + ",'resource':{'type':'item','id':'%s'}%s}";
        byte[] one = readable(RequestReader.search(json(body.formatted("i", "")), Searched.SUBJECT))
                .fingerprint();
        for (String other : List.of(
                body.formatted("j", ""),
                body.formatted("i", ",'context':{'phase':'f1'}"),
                body.formatted("i", ",'context':{'conditions':{'a':true}}"))) {
            assertThat(readable(RequestReader.search(json(other), Searched.SUBJECT))
                            .fingerprint())
                    .isNotEqualTo(one);
        }
    }
}
