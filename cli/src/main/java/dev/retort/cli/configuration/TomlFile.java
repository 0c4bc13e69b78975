package dev.retort.cli.configuration;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tomlj.Toml;
import org.tomlj.TomlArray;
import org.tomlj.TomlParseError;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlPosition;
import org.tomlj.TomlTable;

/** Reads TOML; nothing else here knows the library that does it. */
final class TomlFile {

    private TomlFile() {}

    static Entry read(Path file, byte[] content) {
        TomlParseResult result = Toml.parse(text(file, content));
        if (result.hasErrors()) {
            TomlParseError error = result.errors().get(0);
            throw new MalformedConfigurationException(
                    file,
                    error.position().line(),
                    error.position().column(),
                    String.valueOf(error.getMessage()));
        }
        return new Entry(entries(result), 1);
    }

    private static String text(Path file, byte[] content) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            throw new MalformedConfigurationException(file, 1, 1, "it is not written in UTF-8");
        }
    }

    private static Map<String, Entry> entries(TomlTable table) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (String name : table.keySet()) {
            List<String> key = List.of(name);
            TomlPosition position = table.inputPositionOf(key);
            Object value = table.get(key);
            if (value != null) {
                entries.put(name, entry(value, position == null ? 1 : position.line()));
            }
        }
        return entries;
    }

    private static Entry entry(Object value, int line) {
        if (value instanceof TomlTable table) {
            return new Entry(entries(table), line);
        }
        if (value instanceof TomlArray array) {
            return new Entry(
                    IntStream.range(0, array.size())
                            .mapToObj(i -> entry(array.get(i), array.inputPositionOf(i).line()))
                            .toList(),
                    line);
        }
        return new Entry(value, line);
    }
}
