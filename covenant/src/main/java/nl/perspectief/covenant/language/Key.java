package nl.perspectief.covenant.language;

import nl.perspectief.covenant.meaning.Word;

/** A key of a block; Dutch first. */
enum Key implements Word {
    COVENANT("convenant", "covenant"),
    VERSION("versie", "version"),
    TITLE("titel", "title"),
    REGIME("regime", "regime"),
    VALID_FROM("geldig vanaf", "valid from"),
    PARTNERS("partners", "parties"),
    ROLES("rollen", "roles"),
    CATEGORIES("categorieën", "categories"),
    PURPOSES("doelen", "purposes"),
    PHASES("fasen", "phases"),
    GROUNDS("grondslagen", "grounds"),
    CONDITIONS("voorwaarden", "conditions"),
    NAME("naam", "name"),
    DOMAIN("domein", "domain"),
    CAPACITY("hoedanigheid", "capacity"),
    SENSITIVITY("gevoeligheid", "sensitivity"),
    UNDER("onder", "under"),
    TEXT_OF("tekst van", "text of"),
    SOURCE("bron", "source"),
    REMEDY("herstel", "remedy"),
    WHO("wie", "who"),
    HOW("hoe", "how"),
    KNOWN_TO("te weten door", "known to"),
    RECORDED_BY("vastleggen door", "recorded by"),
    MEANS("betekent", "means"),
    RULE("regel", "rule"),
    EFFECT("effect", "what"),
    GIVER("gever", "giver"),
    RECEIVER("ontvanger", "receiver"),
    ROLE("rol", "role"),
    CATEGORY("categorie", "category"),
    PURPOSE("doel", "purpose"),
    PHASE("fase", "phase"),
    FORM("vorm", "form"),
    PROVIDED("mits", "provided"),
    WHEN("als", "when"),
    UNLESS("tenzij", "unless"),
    ONWARD("verder", "onward"),
    KEEP("bewaren", "keep"),
    DUTIES("plichten", "duties"),
    GROUND("grond", "ground");

    private final String dutch;
    private final String english;

    Key(String dutch, String english) {
        this.dutch = dutch;
        this.english = english;
    }

    @Override
    public String dutch() {
        return dutch;
    }

    @Override
    public String english() {
        return english;
    }
}
