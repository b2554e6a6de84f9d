package org.yokradap.people.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

/**
 * A text that a telephone's camera reads, as the path of an SVG picture in which each module is one unit wide. No picture from
 * elsewhere is needed and no style, which our pages do not allow.
 *
 * @param size in units, with the white edge that readers need
 */
record QrPicture(int size, String path) {
    static QrPicture of(String text) {
        try {
            var matrix = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
            return new QrPicture(matrix.getWidth(), path(matrix));
        } catch (WriterException e) {
            throw new IllegalArgumentException("Too long for a picture", e);
        }
    }

    public String viewBox() {
        return "0 0 " + size + " " + size;
    }

    /** One rectangle for each run of dark modules in a row. */
    private static String path(BitMatrix matrix) {
        var path = new StringBuilder();
        for (int y = 0; y < matrix.getHeight(); y++) {
            int x = 0;
            while (x < matrix.getWidth()) {
                int start = x;
                while (x < matrix.getWidth() && matrix.get(x, y)) x++;
                if (x > start)
                    path.append('M')
                            .append(start)
                            .append(' ')
                            .append(y)
                            .append('h')
                            .append(x - start)
                            .append("v1H")
                            .append(start)
                            .append('z');
                x++;
            }
        }
        return path.toString();
    }
}
