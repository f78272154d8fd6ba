package nl.perspectief.signals.importing.reading;

import java.util.Locale;

/** Reads a file by what is in it, whatever its name says; in memory, and nothing of it is written anywhere. */
public final class ListFiles {
    /** Bytes of a file, at most. */
    public static final int LARGEST = 5 * 1024 * 1024;

    private static final int PACKED = 0x504B0304;
    private static final int OLD_EXCEL = 0xD0CF11E0;
    private static final int PDF = 0x25504446;

    private ListFiles() {}

    /** @param name as the browser tells it; only whether it says to have macros counts */
    public static ListRead read(String name, byte[] file) {
        if (file.length == 0) {
            return ListRead.refused(ListRead.Why.EMPTY);
        }
        if (file.length > LARGEST) {
            return ListRead.refused(ListRead.Why.TOO_LARGE);
        }
        if (name.toLowerCase(Locale.ROOT).matches(".*\\.(xlsm|xltm|xlam)")) {
            return ListRead.refused(ListRead.Why.MACROS);
        }
        return switch (begin(file)) {
            case PACKED -> ExcelLists.read(file);
            case OLD_EXCEL -> ListRead.refused(ListRead.Why.OLD_OR_LOCKED);
            case PDF -> ListRead.refused(ListRead.Why.NO_LIST);
            default -> CsvLists.read(file);
        };
    }

    private static int begin(byte[] file) {
        int begin = 0;
        for (int at = 0; at < Integer.BYTES && at < file.length; at++) {
            begin |= (file[at] & 0xFF) << (8 * (Integer.BYTES - 1 - at));
        }
        return begin;
    }
}
