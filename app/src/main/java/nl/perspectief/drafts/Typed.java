package nl.perspectief.drafts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.perspectief.organisations.web.forms.FormKey;
import nl.perspectief.organisations.web.forms.FormTaken;
import nl.perspectief.organisations.web.forms.SentField;

/** What was typed in a form, without what the page put there itself and without a word that has to stay secret. */
record Typed(Map<String, List<String>> fields) {
    private static final Set<String> OF_THE_PAGE = Set.of("_csrf", FormKey.FIELD, FormTaken.ADDRESS, FormTaken.BEGUN);

    static Typed of(Map<String, List<String>> sent) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        sent.forEach((name, values) -> {
            if (!OF_THE_PAGE.contains(name) && !new SentField(name, "").secret()) {
                fields.put(name, List.copyOf(values));
            }
        });
        return new Typed(fields);
    }

    boolean nothing() {
        return fields.entrySet().stream()
                .noneMatch(field ->
                        field.getValue().stream().anyMatch(value -> new SentField(field.getKey(), value).shown()));
    }

    /** As a browser writes a form. */
    byte[] written() {
        return fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream()
                        .map(value -> URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(value, UTF_8)))
                .collect(Collectors.joining("&"))
                .getBytes(UTF_8);
    }

    static Typed read(byte[] written) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String pair : new String(written, UTF_8).split("&")) {
            int is = pair.indexOf('=');
            fields.computeIfAbsent(URLDecoder.decode(pair.substring(0, is), UTF_8), _ -> new ArrayList<>())
                    .add(URLDecoder.decode(pair.substring(is + 1), UTF_8));
        }
        return new Typed(fields);
    }

    @Override
    public String toString() {
        return "Typed[not for logs]";
    }
}
