package dev.retort.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** A stream whose reader may go away, as "head" does; what comes after that is nobody's loss. */
final class Pipe extends FilterOutputStream {

    private boolean closed;

    Pipe(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int letter) throws IOException {
        write(new byte[] {(byte) letter}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        if (closed) {
            return;
        }
        try {
            out.write(bytes, from, count);
        } catch (IOException e) {
            closed = String.valueOf(e.getMessage()).contains("pipe");
            if (!closed) {
                throw e;
            }
        }
    }
}
