package nl.perspectief.attachments.content;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The bytes of a file for a reader that jumps through it as the file says: nothing more is read when the time is over. */
final class TimedBytes extends RandomAccessReadBuffer {
    /** Reads of one byte between two looks at the clock. */
    private static final int READS = 1_024;

    private final Until until;
    private int reads;

    TimedBytes(byte[] bytes, Until until) {
        super(bytes);
        this.until = until;
    }

    private void step() throws Unclean {
        if (++reads >= READS) {
            reads = 0;
            until.demandTime();
        }
    }

    @Override
    public int read() throws IOException {
        step();
        return super.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        step();
        return super.read(into, offset, length);
    }

    @Override
    public void seek(long position) throws IOException {
        step();
        super.seek(position);
    }
}
