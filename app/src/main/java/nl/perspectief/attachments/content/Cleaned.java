package nl.perspectief.attachments.content;

import org.jspecify.annotations.Nullable;

/** What comes of making a file anew. */
public sealed interface Cleaned {
    /** @param preview a small JPEG; absent for what has none */
    record Clean(ContentKind kind, byte[] bytes, byte @Nullable [] preview) implements Cleaned {
        @Override
        public String toString() {
            return "Clean[" + kind + "]";
        }
    }

    /** @param why text key {@code attachments.refused.} with this */
    record Refused(Why why) implements Cleaned {}

    /** Why a file is not taken. */
    enum Why {
        EMPTY,
        TOO_LARGE,
        NO_SUCH_KIND,
        BROKEN,
        TOO_MANY_POINTS,
        LOCKED,
        MORE_THAN_PAGES,
        TOO_MUCH_INSIDE,
        PACKED_OTHERWISE,
        TAKES_TOO_LONG
    }
}
