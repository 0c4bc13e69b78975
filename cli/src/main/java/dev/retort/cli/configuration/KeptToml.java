package dev.retort.cli.configuration;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * Keeps what a file of TOML says, so that the next process need not parse it. What is kept has the
 * whole content of the file with it and counts only while that is the same; it is a file that only
 * its owner reads, and holds variables as they are written.
 *
 * @param folder where it is kept; where that cannot be written, files are parsed each time
 */
record KeptToml(Path folder) {

    private static final int FORMAT = 1;

    /** What a file says. */
    Entry read(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        Path kept = folder.resolve(Integer.toHexString(file.toAbsolutePath().hashCode()) + ".toml");
        Optional<Entry> known = find(kept, content);
        if (known.isPresent()) {
            return known.get();
        }
        Entry root = TomlFile.read(file, content);
        keep(kept, content, root);
        return root;
    }

    private static Optional<Entry> find(Path kept, byte[] content) {
        File file = kept.toFile();
        if (!file.isFile()) {
            return Optional.empty();
        }
        try {
            byte[] all = Files.readAllBytes(kept);
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(all));
            boolean whole =
                    in.readInt() == FORMAT
                            && in.readLong() == checksum(all, Integer.BYTES + Long.BYTES)
                            && Arrays.equals(in.readNBytes(in.readInt()), content);
            return whole ? Optional.of(entry(in)) : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private void keep(Path kept, byte[] content, Entry root) {
        try {
            ByteArrayOutputStream body = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(body);
            out.writeInt(content.length);
            out.write(content);
            write(root, out);
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            DataOutputStream head = new DataOutputStream(all);
            head.writeInt(FORMAT);
            head.writeLong(checksum(body.toByteArray(), 0));
            body.writeTo(all);
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, "toml", ".part");
            Files.write(fresh, all.toByteArray());
            Files.move(fresh, kept, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            // Then it is parsed again next time.
            return;
        }
    }

    private static long checksum(byte[] bytes, int from) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes, from, bytes.length - from);
        return checksum.getValue();
    }

    private static void write(Entry entry, DataOutputStream out) throws IOException {
        Object content = entry.content();
        out.writeInt(entry.line());
        if (entry.isTable()) {
            out.writeByte('{');
            out.writeInt(entry.table().size());
            for (Map.Entry<String, Entry> each : entry.table().entrySet()) {
                out.writeUTF(each.getKey());
                write(each.getValue(), out);
            }
        } else if (entry.isList()) {
            out.writeByte('[');
            out.writeInt(entry.list().size());
            for (Entry each : entry.list()) {
                write(each, out);
            }
        } else if (content instanceof Long number) {
            out.writeByte('L');
            out.writeLong(number);
        } else if (content instanceof Boolean flag) {
            out.writeByte('B');
            out.writeBoolean(flag);
        } else if (content instanceof String text) {
            out.writeByte('S');
            out.writeUTF(text);
        } else {
            throw new IOException("not kept: " + content.getClass());
        }
    }

    private static Entry entry(DataInputStream in) throws IOException {
        int line = in.readInt();
        byte kind = in.readByte();
        return switch (kind) {
            case '{' -> {
                Map<String, Entry> table = new LinkedHashMap<>();
                for (int count = in.readInt(); count > 0; count--) {
                    table.put(in.readUTF(), entry(in));
                }
                yield new Entry(table, line);
            }
            case '[' -> {
                List<Entry> list = new ArrayList<>();
                for (int count = in.readInt(); count > 0; count--) {
                    list.add(entry(in));
                }
                yield new Entry(List.copyOf(list), line);
            }
            case 'L' -> new Entry(in.readLong(), line);
            case 'B' -> new Entry(in.readBoolean(), line);
            case 'S' -> new Entry(in.readUTF(), line);
            default -> throw new IOException("not known: " + kind);
        };
    }
}
