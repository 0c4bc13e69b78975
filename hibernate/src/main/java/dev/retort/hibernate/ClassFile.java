package dev.retort.hibernate;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a class file says of its class without the class being loaded: its name, and the types of
 * the annotations on it, both as the source writes them.
 */
record ClassFile(String name, Set<String> annotations) {

    private static final int MAGIC = 0xCAFEBABE;

    ClassFile {
        annotations = Set.copyOf(annotations);
    }

    /** Reads a class file; the stream is left open. */
    static ClassFile read(InputStream bytes) throws IOException {
        return new Reader(new DataInputStream(bytes)).read();
    }

    boolean has(String annotation) {
        return annotations.contains(annotation);
    }

    /** One pass over the bytes, in the order of chapter 4 of the JVM's specification. */
    private static final class Reader {

        private final DataInputStream in;
        private @Nullable String[] texts = new String[0];
        private int[] classes = new int[0];

        Reader(DataInputStream in) {
            this.in = in;
        }

        ClassFile read() throws IOException {
            if (in.readInt() != MAGIC) {
                throw new IOException("This is no class file.");
            }
            skip(4);
            readConstants();
            skip(2);
            String name = text(classes[in.readUnsignedShort()]).replace('/', '.');
            skip(2);
            skip(2 * in.readUnsignedShort());
            skipMembers();
            skipMembers();
            Set<String> annotations = new LinkedHashSet<>();
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                readAttribute(annotations);
            }
            return new ClassFile(name, annotations);
        }

        private void readConstants() throws IOException {
            int count = in.readUnsignedShort();
            texts = new String[count];
            classes = new int[count];
            for (int i = 1; i < count; i++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> texts[i] = in.readUTF();
                    case 7 -> classes[i] = in.readUnsignedShort();
                    case 8, 16, 19, 20 -> skip(2);
                    case 15 -> skip(3);
                    case 3, 4, 9, 10, 11, 12, 17, 18 -> skip(4);
                    case 5, 6 -> {
                        skip(8);
                        i++; // long and double take two places
                    }
                    default -> throw new IOException("Unknown constant " + tag + ".");
                }
            }
        }

        private void skipMembers() throws IOException {
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                skip(6);
                for (int attributes = in.readUnsignedShort(); attributes > 0; attributes--) {
                    skip(2);
                    skip(in.readInt());
                }
            }
        }

        private void readAttribute(Set<String> annotations) throws IOException {
            String name = text(in.readUnsignedShort());
            int length = in.readInt();
            if (!name.equals("RuntimeVisibleAnnotations")) {
                skip(length);
                return;
            }
            for (int left = in.readUnsignedShort(); left > 0; left--) {
                annotations.add(readAnnotation());
            }
        }

        private String readAnnotation() throws IOException {
            String descriptor = text(in.readUnsignedShort());
            for (int pairs = in.readUnsignedShort(); pairs > 0; pairs--) {
                skip(2);
                skipValue();
            }
            return descriptor.substring(1, descriptor.length() - 1).replace('/', '.');
        }

        private void skipValue() throws IOException {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 'e' -> skip(4);
                case '@' -> readAnnotation();
                case '[' -> {
                    for (int left = in.readUnsignedShort(); left > 0; left--) {
                        skipValue();
                    }
                }
                default -> skip(2);
            }
        }

        private String text(int index) throws IOException {
            String text = texts[index];
            if (text == null) {
                throw new IOException("Constant " + index + " is no text.");
            }
            return text;
        }

        private void skip(int bytes) throws IOException {
            in.skipNBytes(bytes);
        }
    }
}
