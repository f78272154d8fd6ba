package nl.perspectief.identity.session;

import java.util.function.Supplier;
import nl.perspectief.identity.seal.Seal;
import nl.perspectief.identity.seal.SessionKey;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.DeserializingConverter;
import org.springframework.core.serializer.support.SerializationFailedException;
import org.springframework.core.serializer.support.SerializingConverter;

/** What a session holds goes into the database sealed. What another key sealed, or another release wrote, is not there. */
final class SealedAttributes {
    private static final String NAME = "session attribute";

    private final SerializingConverter writing = new SerializingConverter();
    private final DeserializingConverter reading = new DeserializingConverter();
    private final Seal seal;

    SealedAttributes(SessionKey key) {
        this.seal = key.seal("session attributes");
    }

    @SuppressWarnings("NullAway") // a converter may give nothing; the class it is registered with cannot say so
    ConversionService conversions() {
        GenericConversionService service = new GenericConversionService();
        service.addConverter(Object.class, byte[].class, attribute -> seal.close(NAME, writing.convert(attribute)));
        service.addConverter(
                byte[].class, Object.class, closed -> orNothing(() -> reading.convert(seal.open(NAME, closed))));
        return service;
    }

    private static @Nullable Object orNothing(Supplier<@Nullable Object> read) {
        try {
            return read.get();
        } catch (IllegalStateException | SerializationFailedException _) {
            return null;
        }
    }
}
