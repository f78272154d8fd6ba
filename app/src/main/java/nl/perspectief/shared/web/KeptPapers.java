package nl.perspectief.shared.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Papers that anybody may ask for, made one at a time and the last few kept: what making one costs is not for who asks to choose. */
public final class KeptPapers {
    private final int most;
    private final Map<String, byte[]> made = new LinkedHashMap<>();

    public KeptPapers(int most) {
        this.most = most;
    }

    /** @param key tells everything on which the paper depends */
    public synchronized byte[] of(String key, Supplier<byte[]> make) {
        byte[] known = made.get(key);
        if (known != null) {
            return known;
        }
        byte[] paper = make.get();
        if (made.size() >= most) {
            made.remove(made.keySet().iterator().next());
        }
        made.put(key, paper);
        return paper;
    }
}
