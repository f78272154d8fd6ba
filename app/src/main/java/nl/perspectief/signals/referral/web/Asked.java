package nl.perspectief.signals.referral.web;

import org.jspecify.annotations.Nullable;

/** What became of asking for consent. */
public enum Asked {
    CONSENTS,
    OBJECTS,
    NOT_ASKED;

    /** As the covenant wants to know it: absent when nobody was asked. */
    @Nullable
    Boolean consent() {
        return this == NOT_ASKED ? null : Boolean.valueOf(this == CONSENTS);
    }

    public static Asked of(@Nullable Boolean consent) {
        return consent == null ? NOT_ASKED : consent ? CONSENTS : OBJECTS;
    }
}
