package nl.perspectief.identity.passkeys;

import java.time.Instant;
import java.util.UUID;

/** A passkey as its owner sees it: by the name they gave it. */
public record Passkey(UUID id, String label, Instant made, Instant lastUsed) {}
