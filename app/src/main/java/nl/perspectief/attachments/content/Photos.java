package nl.perspectief.attachments.content;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.AffineTransformOp;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/** A photo drawn anew from its points. How large it is, is asked before a point of it is read. */
final class Photos {
    /** Of the longest side of a preview. */
    static final int PREVIEW = 480;

    /** More than the largest camera of a telephone that is sold makes. */
    static final long MOST_POINTS = 110_000_000;

    /** What is kept of it: three bytes each, in memory. What has more is read more coarsely. */
    private static final long KEPT_POINTS = 16_000_000;

    private static final int LONGEST_SIDE = 30_000;
    private static final float QUALITY = 0.9f;
    private static final float PREVIEW_QUALITY = 0.75f;

    private Photos() {}

    static Cleaned.Clean jpeg(byte[] bytes, Until until) throws IOException {
        JpegParts parts = JpegParts.of(bytes);
        BufferedImage upright = turned(read("jpeg", parts.drawing(), false, until), parts.turn());
        return new Cleaned.Clean(ContentKind.JPEG, jpeg(upright, QUALITY), preview(upright));
    }

    /** Stays a PNG, because of a picture of a screen each letter counts; one that would be too large becomes a JPEG. */
    static Cleaned.Clean png(byte[] bytes, Until until) throws IOException {
        BufferedImage image = read("png", PngParts.drawing(bytes), true, until);
        ByteArrayOutputStream anew = new ByteArrayOutputStream();
        write("png", image, null, anew);
        return anew.size() <= Cleaning.LARGEST
                ? new Cleaned.Clean(ContentKind.PNG, anew.toByteArray(), preview(image))
                : new Cleaned.Clean(ContentKind.JPEG, jpeg(image, QUALITY), preview(image));
    }

    private static BufferedImage read(String format, byte[] bytes, boolean seenThrough, Until until)
            throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            reader.setInput(in, true, true);
            long width = reader.getWidth(0);
            long height = reader.getHeight(0);
            if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_POINTS) {
                throw new Unclean(Cleaned.Why.TOO_MANY_POINTS);
            }
            ImageReadParam coarse = reader.getDefaultReadParam();
            int step = (int) Math.ceil(Math.sqrt((double) width * height / KEPT_POINTS));
            coarse.setSourceSubsampling(step, step, 0, 0);
            reader.addIIOReadProgressListener(new InTime(until));
            BufferedImage image = reader.read(0, coarse);
            until.demandTime();
            return plain(image, seenThrough);
        } finally {
            reader.dispose();
        }
    }

    /** In eight bits of red, green and blue, whatever it was. */
    private static BufferedImage plain(BufferedImage image, boolean seenThrough) {
        boolean through = seenThrough && image.getColorModel().hasAlpha();
        int type = through ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR;
        return image.getType() == type ? image : drawn(image, type, image.getWidth(), image.getHeight());
    }

    private static BufferedImage drawn(BufferedImage image, int type, int width, int height) {
        BufferedImage anew = new BufferedImage(width, height, type);
        Graphics2D pen = anew.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        if (type == BufferedImage.TYPE_3BYTE_BGR) {
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, width, height);
        }
        pen.drawImage(image, 0, 0, width, height, null);
        pen.dispose();
        return anew;
    }

    private static BufferedImage turned(BufferedImage image, int turn) {
        if (turn == 1) {
            return image;
        }
        int width = image.getWidth();
        int height = image.getHeight();
        AffineTransform move = switch (turn) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            default -> new AffineTransform(0, -1, 1, 0, 0, width);
        };
        boolean lying = turn >= 5;
        BufferedImage upright =
                new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_3BYTE_BGR);
        return new AffineTransformOp(move, AffineTransformOp.TYPE_NEAREST_NEIGHBOR).filter(image, upright);
    }

    /** Made smaller by halves first, so that fine lines do not break. */
    private static byte[] preview(BufferedImage image) throws IOException {
        BufferedImage small = image;
        while (Math.max(small.getWidth(), small.getHeight()) > 2 * PREVIEW) {
            small = smaller(small, 0.5);
        }
        double factor = (double) PREVIEW / Math.max(small.getWidth(), small.getHeight());
        return jpeg(smaller(small, Math.min(1, factor)), PREVIEW_QUALITY);
    }

    private static BufferedImage smaller(BufferedImage image, double factor) {
        int width = Math.max(1, (int) Math.round(image.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(image.getHeight() * factor));
        return drawn(image, BufferedImage.TYPE_3BYTE_BGR, width, height);
    }

    private static byte[] jpeg(BufferedImage image, float quality) throws IOException {
        ByteArrayOutputStream anew = new ByteArrayOutputStream();
        write("jpeg", plain(image, false), quality, anew);
        return anew.toByteArray();
    }

    private static void write(String format, BufferedImage image, @Nullable Float quality, ByteArrayOutputStream to)
            throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(to)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (quality != null) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(quality);
            }
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
