package dev.retort.script;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of what was put into it, piece by piece. */
final class Digest {

    private final MessageDigest digest = sha256();

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] of(byte[] content) {
        return sha256().digest(content);
    }

    /** That of a text, whatever its lines end with. */
    static String ofText(String text) {
        byte[] content = text.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(of(content));
    }

    /** Puts a piece in, so that its ends count. */
    Digest put(byte[] piece) {
        digest.update((piece.length + ":").getBytes(StandardCharsets.UTF_8));
        digest.update(piece);
        return this;
    }

    Digest put(String piece) {
        return put(piece.getBytes(StandardCharsets.UTF_8));
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
