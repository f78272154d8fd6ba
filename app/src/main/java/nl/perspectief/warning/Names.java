package nl.perspectief.warning;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of persons: by their form, by the word before them, and first names that are given often. */
final class Names {
    private static final String CAPITAL = "\\p{Lu}\\p{Ll}{1,20}(?:['’-]\\p{L}{1,20})?";
    private static final String BETWEEN =
            "(?:(?:van|de|der|den|ten|ter|te|het|el|al|ben|bin|von|di|da|in|op|'t|’t|El|Al|Ben|Bin|Aït|Ait|Ould) ){0,3}";
    private static final String CALLED =
            "leerling|jongen|meisje|zoon|zoontje|dochter|broer|broertje|zus|zusje|neef|neefje|nicht|nichtje"
                    + "|vriend|vriendje|vriendin|moeder|vader|oom|tante|opa|oma|cli[eë]nt|collega|buurjongen|buurmeisje|buurman|buurvrouw|genaamd|genoemd"
                    + "|bijnaam|alias|naam is|noemt zich|meneer|mevrouw|juf|meester|dhr\\.?|mevr\\.?|mw\\.?|de heer|familie|fam\\.?";

    static final List<Pattern> PATTERNS = List.of(
            Pattern.compile(
                    "(?<![\\p{L}.])(?:\\p{Lu}\\. ?){1,4}" + BETWEEN + "\\p{Lu}\\p{Ll}{1,20}(?:-\\p{Lu}\\p{Ll}{1,20})?"),
            Pattern.compile("(?<!\\p{L})(?:(?:" + CALLED + ")|(?:" + titled() + ")) [\"“'‘]?(" + BETWEEN + CAPITAL
                    + "(?: " + BETWEEN + CAPITAL + ")?)"),
            Pattern.compile("(?i)(?<!\\p{L})(?:heet|heten|genaamd)(?: hij| zij| ze)? [\"“'‘]?"
                    + "((?!een\\b|de\\b|het\\b|niet\\b|zo\\b|nu\\b|dat\\b|anders\\b|ook\\b|hij\\b|zij\\b|ze\\b|die\\b|eigenlijk\\b|welkom\\b"
                    + "|vast\\b|echt\\b|weet\\b|bij\\b|op\\b|in\\b|je\\b|insta|snap|dit\\b|te\\b|hoe\\b)\\p{L}{3,20})"),
            Pattern.compile("(?<!\\p{L})" + CAPITAL + " " + BETWEEN + CAPITAL + "(?!\\p{L})"),
            Pattern.compile("(?<!\\p{L})\\p{L}\\p{Ll}{1,20}(?!\\p{L})"),
            Pattern.compile("(?<!\\p{L})\\p{Lu}{2,20}(?!\\p{L})"));

    private static final Set<String> FIRST_NAMES = words("""
            aaron abdel abdul abdullah achraf adam ahmed ahmet aisha ali alex alexander ali amin amina amir anass anouk anna anne
            anton appie arda aron arthur ashley ayoub ayse aylin aziz badr benjamin bilal bob boris bram brahim brian britt bryan burak
            cem chantal chris chantal daan dani daniel danny david denise dennis derek devin diego dilara dylan elif elias elin ella
            emma emre enes eric erik esra eva fatima fatma fenna finn floor floris frank frits furkan gijs guus hamza hanna hans
            hasan hassan henk hugo ibrahim ilias imane imran ingrid iris isa ismail ivan jack jaimy jan jason jayden jaylano jeffrey
            jelle jens jeroen jesse jessica jim jip joep johan john jordy joris josé julia julian jurre kaan karim kees kelly kevin khalid
            kim koen laila lars laura lena leon levi liam linda lisa lotte luca lucas luna maarten malik maria marieke marjan
            marloes martijn max mees mehmet melissa mia michael michelle mick mike mila milan milou mo mohamed mohammed mohammad morris
            mouad mourad mustafa nadia naomi nassim nick niels nina noah noor nora omar omer ömer osman othmane patrick paul peter pieter pim
            priscilla quinty rachid rania rayan rens ricardo rick rob robin romy ruben ryan safae said salma sam samir samira sander
            sandra sanne sara sarah sem sjoerd sofie sofian sophie soufiane stan stefan stijn sven teun thijs thijmen thomas tijn tim
            tobias tom tristan tygo vincent wesley willem xavi yara yassin yassine youssef yusuf zakaria zeynep zoë""");

    /** What begins a sentence or is written with a capital, and is nobody. */
    private static final Set<String> NOBODY = words("""
            de het een deze die dit dat hij zij ze ik we wij jullie je er zijn haar hun mijn onze ons in op bij met na voor van uit om
            toen nu gisteren vandaag morgen soms vaak elke iedere alle twee drie vier vijf zes veel weinig sinds vanaf tot door over
            als wat wie waar wanneer hoe waarom welke is was heeft had kan mag moet wil zou ook maar want dus en of niet geen
            mogelijk misschien volgens tijdens vorige volgende laatste eerste na maandag dinsdag woensdag donderdag vrijdag zaterdag
            zondag januari februari maart april mei juni juli augustus september oktober november december
            politie gemeente school halt veilig thuis meld misdaad anoniem jongerenwerk riec leerplicht reclassering raad kinderbescherming
            veiligheidshuis zorg openbaar ministerie wijkteam comensha fier keerpunt slachtofferhulp instagram snapchat tiktok telegram
            discord facebook whatsapp marktplaats vinted tikkie action jumbo albert heijn lidl aldi kruidvat primark hema ikea mcdonalds
            burger king ns station noord zuid oost west centrum lichtendal wijk buurt plein park winkelcentrum den haag amsterdam
            rotterdam utrecht eindhoven nederland belgië duitsland spanje engels nederlands
            gucci nike moncler louis vuitton iphone apple samsung playstation fatbike volkswagen golf audi bmw mercedes renault clio
            opel ford seat polo tesla vespa rolex adidas canada goose north face black friday sinterklaas kerst suikerfeest ramadan pasen
            vmbo havo vwo mbo roc praktijkonderwijs""");

    /** Also words of every day, so that small letters or the first word of a sentence say nothing. */
    private static final Set<String> ALSO_WORDS =
            words("bob floor jack jan max mo noor pim rob said sem stan tom mark bas roos");

    private Names() {}

    private static Set<String> words(String all) {
        return Arrays.stream(all.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }

    /** The same words at the beginning of a sentence. */
    private static String titled() {
        return Arrays.stream(CALLED.split("\\|"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining("|"));
    }

    static boolean isName(MatchResult match) {
        boolean said = match.groupCount() > 0;
        String words = said ? match.group(1) : match.group();
        List<String> capitals = Arrays.stream(words.split(" "))
                .filter(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .toList();
        if (said || words.indexOf('.') >= 0) {
            return capitals.isEmpty() || !NOBODY.contains(capitals.getLast());
        }
        if (words.indexOf(' ') >= 0) {
            return capitals.stream().noneMatch(NOBODY::contains);
        }
        String word = words.toLowerCase(Locale.ROOT);
        return FIRST_NAMES.contains(word) && !ALSO_WORDS.contains(word);
    }
}
