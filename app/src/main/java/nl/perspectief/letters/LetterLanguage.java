package nl.perspectief.letters;

import java.util.Locale;

/** The languages of letters. Only Dutch was written to be used as it is; all others are drafts for a native speaker to check. */
public enum LetterLanguage {
    NL(true),
    EN(true),
    AR(false),
    TR(true),
    PL(true),
    PAP(true),
    UK(false);

    private final boolean inPdf;

    LetterLanguage(boolean inPdf) {
        this.inPdf = inPdf;
    }

    /** For {@code lang}. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    public boolean draft() {
        return this != NL;
    }

    /** For {@code dir}. */
    public String direction() {
        return this == AR ? "rtl" : "ltr";
    }

    /** Whether the font inside our PDF has its script; where it has not, the letter is printed from the page. */
    public boolean inPdf() {
        return inPdf;
    }
}
