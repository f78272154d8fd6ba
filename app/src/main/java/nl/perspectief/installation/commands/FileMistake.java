package nl.perspectief.installation.commands;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;

/** What went wrong with a file, as a sentence: the message of the JDK is often its name only. */
public final class FileMistake {
    private FileMistake() {}

    /** Of anything else, its own message. */
    public static String words(Throwable e) {
        return switch (e) {
            case NoSuchFileException file -> file.getFile() + " bestaat niet.";
            case FileAlreadyExistsException file -> file.getFile() + " bestaat al.";
            case AccessDeniedException file -> "je mag niet schrijven of lezen bij " + file.getFile() + ".";
            case FileSystemException file ->
                file.getFile() + " is niet te schrijven of te lezen ("
                        + Objects.requireNonNullElse(
                                file.getReason(), file.getClass().getSimpleName()) + ").";
            default -> Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
        };
    }
}
