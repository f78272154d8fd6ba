package nl.perspectief.warning;

/** By what kind of words a person could be found. */
public enum PersonMark {
    CITIZEN_NUMBER,
    MAIL,
    BIRTH_DATE,
    PHONE,
    PLATE,
    ADDRESS,
    ACCOUNT,
    NAME
}
