package nl.perspectief.guide.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.perspectief.guide.Card;
import nl.perspectief.guide.GuideContents;
import nl.perspectief.guide.Source;
import nl.perspectief.guide.StepPlan;
import nl.perspectief.shared.web.Language;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The contents that came with this version: files on the class path, read once. */
@Component
public final class FiledContents implements GuideContents {
    /** In which the cards stand. */
    public static final Comparator<Card> IN_ORDER = Comparator.comparing(
                    Card::code, Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
            .thenComparing(Card::slug);

    private final Map<Language, List<Card>> cards = new EnumMap<>(Language.class);
    private final Map<Language, Map<String, Card>> bySlug = new EnumMap<>(Language.class);
    private final Map<Language, List<StepPlan>> plans = new EnumMap<>(Language.class);
    private final SortedMap<String, String> files = new TreeMap<>();
    private final Map<String, Source> sources;
    private final String fingerprint;

    FiledContents() {
        for (Language language : Language.values()) {
            SortedMap<String, String> ofCards = files("cards/" + language.tag());
            List<Card> read = ofCards.entrySet().stream()
                    .map(file -> CardReader.of(file.getKey(), slug(file.getKey()), file.getValue()))
                    .sorted(IN_ORDER)
                    .toList();
            cards.put(language, read);
            bySlug.put(language, read.stream().collect(Collectors.toMap(Card::slug, Function.identity())));
            plans.put(
                    language,
                    files("steps/" + language.tag()).entrySet().stream()
                            .map(file -> PlanReader.of(file.getKey(), file.getValue()))
                            .sorted(Comparator.comparing(StepPlan::title))
                            .toList());
            files.putAll(ofCards);
        }
        sources = SourceReader.all("sources.md", one("classpath:guide/sources.md"));
        fingerprint = hash(files);
    }

    private static String slug(String file) {
        return file.substring(file.lastIndexOf('/') + 1).replace(".md", "");
    }

    /** By folder and name. */
    private static SortedMap<String, String> files(String folder) {
        try {
            SortedMap<String, String> files = new TreeMap<>();
            Arrays.stream(new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:guide/" + folder + "/*.md"))
                    .forEach(file -> files.put(folder + "/" + Objects.requireNonNull(file.getFilename()), text(file)));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String one(String place) {
        return text(new PathMatchingResourcePatternResolver().getResource(place));
    }

    private static String text(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(SortedMap<String, String> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, text) -> digest.update((name + "\n" + text).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The files of the cards as they came, by folder and name. */
    public SortedMap<String, String> files() {
        return Collections.unmodifiableSortedMap(files);
    }

    /** The file of one card; none when this version came without. */
    public Optional<String> file(Language language, String slug) {
        return Optional.ofNullable(files.get(CardText.file(language, slug)));
    }

    @Override
    public List<Card> cards(Language language) {
        return Objects.requireNonNull(cards.get(language));
    }

    @Override
    public Optional<Card> card(Language language, String slug) {
        return Optional.ofNullable(Objects.requireNonNull(bySlug.get(language)).get(slug));
    }

    @Override
    public List<StepPlan> plans(Language language) {
        return Objects.requireNonNull(plans.get(language));
    }

    @Override
    public Optional<Source> source(String code) {
        return Optional.ofNullable(sources.get(code));
    }

    @Override
    public String fingerprint() {
        return fingerprint;
    }
}
