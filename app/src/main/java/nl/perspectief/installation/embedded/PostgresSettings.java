package nl.perspectief.installation.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How the embedded PostgreSQL runs, written at each start: durable, on this machine only, with a password for everybody,
 * and with a log that says who connected and what failed, and never a value of a statement.
 */
final class PostgresSettings {
    static final String FILE = "perspectief.conf";
    private static final List<String> CONNECTIONS =
            List.of("host all all 127.0.0.1/32 scram-sha-256", "host replication all 127.0.0.1/32 reject");

    private PostgresSettings() {}

    static void write(Path pg, Path folder, int port) throws IOException {
        Path log = folder.resolve("log");
        if (!Files.exists(log)) {
            Files.createDirectory(log, FolderRights.OWN_FOLDER);
        }
        write(pg.resolve("pg_hba.conf"), String.join("\n", CONNECTIONS) + "\n");
        write(pg.resolve(FILE), """
                include 'postgresql.conf'
                listen_addresses = '127.0.0.1'
                port = %d
                unix_socket_directories = ''
                max_connections = 300
                authentication_timeout = '10s'
                password_encryption = 'scram-sha-256'
                fsync = on
                synchronous_commit = on
                full_page_writes = on
                wal_keep_size = '256MB'
                logging_collector = on
                log_directory = '%s'
                log_filename = 'postgresql-%%a.log'
                log_file_mode = 0600
                log_rotation_age = '1d'
                log_rotation_size = 0
                log_truncate_on_rotation = on
                log_timezone = 'Europe/Amsterdam'
                log_line_prefix = '%%m [%%p] %%u '
                log_connections = 'authorization'
                log_checkpoints = off
                log_error_verbosity = terse
                log_min_error_statement = panic
                log_parameter_max_length_on_error = 0
                """.formatted(port, log.toString().replace("'", "''")));
    }

    private static void write(Path file, String text) throws IOException {
        if (!Files.exists(file)) {
            Files.createFile(file, FolderRights.OWN_FILE);
        }
        Files.writeString(file, text);
    }
}
