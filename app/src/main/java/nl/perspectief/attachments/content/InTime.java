package nl.perspectief.attachments.content;

import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;

/** Ends the drawing of a photo when its time is over; what was drawn by then is of no use. */
record InTime(Until until) implements IIOReadProgressListener {
    private void look(ImageReader reader) {
        if (until.over()) {
            reader.abort();
        }
    }

    @Override
    public void imageStarted(ImageReader reader, int image) {
        look(reader);
    }

    @Override
    public void imageProgress(ImageReader reader, float share) {
        look(reader);
    }

    @Override
    public void imageComplete(ImageReader reader) {
        // what it drew is asked for
    }

    @Override
    public void readAborted(ImageReader reader) {
        // who asked for it looks at the clock
    }

    @Override
    public void sequenceStarted(ImageReader reader, int first) {
        // there is one
    }

    @Override
    public void sequenceComplete(ImageReader reader) {
        // there is one
    }

    @Override
    public void thumbnailStarted(ImageReader reader, int image, int thumbnail) {
        // none is asked for
    }

    @Override
    public void thumbnailProgress(ImageReader reader, float share) {
        // none is asked for
    }

    @Override
    public void thumbnailComplete(ImageReader reader) {
        // none is asked for
    }
}
