package dev.retort.script;

import dev.retort.operation.Revision;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the header of a compiled script: the annotation in its class file (JVMS 4.7.16), without
 * loading the class.
 */
final class ClassHeader {

    private static final String ANNOTATION = "L" + Revision.class.getName().replace('.', '/') + ";";

    private final DataInputStream in;
    private @Nullable Object[] constants = {};
    private String className = "";

    private ClassHeader(byte[] content) {
        this.in = new DataInputStream(new ByteArrayInputStream(content));
    }

    /** The class and its header; empty where the class is no script. */
    static Optional<JavaHeader> read(byte[] content) throws IOException {
        return new ClassHeader(content).read();
    }

    private Optional<JavaHeader> read() throws IOException {
        if (in.readInt() != 0xCAFEBABE) {
            return Optional.empty();
        }
        in.skipNBytes(4);
        if (!readConstants()) {
            return Optional.empty();
        }
        in.skipNBytes(2);
        className = text(((Reference) constant(in.readUnsignedShort())).index()).replace('/', '.');
        in.skipNBytes(2);
        in.skipNBytes(2L * in.readUnsignedShort());
        passMembers();
        passMembers();
        int attributes = in.readUnsignedShort();
        for (int i = 0; i < attributes; i++) {
            String name = text(in.readUnsignedShort());
            int length = in.readInt();
            if (name.equals("RuntimeVisibleAnnotations")) {
                Optional<ScriptHeader> header = annotations();
                return header.map(it -> new JavaHeader(className, Optional.of(it)));
            }
            in.skipNBytes(length);
        }
        return Optional.empty();
    }

    /** A constant that leads to another. */
    private record Reference(int index) {}

    /** Reads the constants; false where the annotation's name is not among them. */
    private boolean readConstants() throws IOException {
        constants = new Object[in.readUnsignedShort()];
        boolean found = false;
        for (int i = 1; i < constants.length; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> {
                    String text = in.readUTF();
                    found |= text.equals(ANNOTATION);
                    constants[i] = text;
                }
                case 3 -> constants[i] = in.readInt();
                case 5, 6 -> {
                    in.skipNBytes(8);
                    i++;
                }
                case 7, 8, 16, 19, 20 -> constants[i] = new Reference(in.readUnsignedShort());
                case 15 -> in.skipNBytes(3);
                default -> in.skipNBytes(4);
            }
        }
        return found;
    }

    private Object constant(int index) throws IOException {
        Object constant = constants[index];
        if (constant == null) {
            throw new IOException("The class file is damaged.");
        }
        return constant;
    }

    private String text(int index) throws IOException {
        return (String) constant(index);
    }

    private void passMembers() throws IOException {
        int members = in.readUnsignedShort();
        for (int i = 0; i < members; i++) {
            in.skipNBytes(6);
            int attributes = in.readUnsignedShort();
            for (int j = 0; j < attributes; j++) {
                in.skipNBytes(2);
                in.skipNBytes(in.readInt());
            }
        }
    }

    private Optional<ScriptHeader> annotations() throws IOException {
        int count = in.readUnsignedShort();
        for (int i = 0; i < count; i++) {
            String type = text(in.readUnsignedShort());
            HeaderValues values = annotation();
            if (type.equals(ANNOTATION)) {
                return Optional.of(values.header());
            }
        }
        return Optional.empty();
    }

    private HeaderValues annotation() throws IOException {
        HeaderValues values = new HeaderValues();
        int elements = in.readUnsignedShort();
        for (int i = 0; i < elements; i++) {
            String key = text(in.readUnsignedShort());
            List<String> texts = new ArrayList<>();
            value(texts);
            values.put(key, texts);
        }
        return values;
    }

    /** Reads a value of any annotation; keeps texts and flags. */
    private void value(List<String> texts) throws IOException {
        switch (in.readUnsignedByte()) {
            case 's' -> texts.add(text(in.readUnsignedShort()));
            case 'Z' -> texts.add(constant(in.readUnsignedShort()).equals(0) ? "false" : "true");
            case '[' -> {
                int count = in.readUnsignedShort();
                for (int i = 0; i < count; i++) {
                    value(texts);
                }
            }
            case '@' -> {
                in.skipNBytes(2);
                annotation();
            }
            case 'e' -> in.skipNBytes(4);
            default -> in.skipNBytes(2);
        }
    }
}
