package example.secondbrain.usage;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.UniqueConstraint;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How far the vault of notes has been read. */
@Entity
@Table(
        name = "sync_states",
        uniqueConstraints =
                @UniqueConstraint(name = "uq_sync_states_vault_path", columnNames = "vault_path"))
public class SyncState {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable Long id;

    @Column(name = "vault_path", nullable = false, length = 500)
    @Nullable String vaultPath;

    @Column(length = 64)
    @Nullable String checksum;

    @Column(name = "synced_at")
    @Nullable Instant syncedAt;
}
