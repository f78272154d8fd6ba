package nl.perspectief.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

class DiskTests {
    @TempDir
    Path folder;

    private boolean hasRoom(Path folder, DataSize leastFree) {
        return new Disk(folder.resolve("signing-key.json").toString(), this.folder, leastFree).hasRoom();
    }

    @Test
    void a_disk_with_less_room_than_the_setting_asks_is_full() {
        assertThat(hasRoom(folder, DataSize.ofBytes(1))).isTrue();
        assertThat(hasRoom(folder, DataSize.ofTerabytes(1_000_000))).isFalse();
    }

    @Test
    void a_folder_that_is_gone_has_no_room() {
        assertThat(hasRoom(folder.resolve("gone"), DataSize.ofBytes(1))).isFalse();
    }

    @Test
    void without_a_folder_of_data_the_temporary_one_counts() {
        assertThat(new Disk("", folder, DataSize.ofBytes(1)).hasRoom()).isTrue();
    }
}
