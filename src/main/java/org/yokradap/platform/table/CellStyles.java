package org.yokradap.platform.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/** What a workbook's styles make of a number: a date, a percentage, or nothing else. */
final class CellStyles {
    /** More than spreadsheets allow. */
    private static final int MOST = 65_500;

    enum Show {
        NUMBER,
        PERCENT,
        DATE
    }

    private final List<Show> shows = new ArrayList<>();

    /** Of a workbook without styles. */
    CellStyles() {}

    CellStyles(GuardedXml xml) {
        Map<Integer, String> formats = new HashMap<>();
        boolean inCells = false;
        while (xml.next()) {
            if (xml.begins("numFmt")) {
                String code = xml.attribute("formatCode");
                formats.put(Digits.number(xml.attribute("numFmtId")), code == null ? "" : code);
            } else if (xml.begins("cellXfs")) {
                inCells = true;
            } else if (xml.ends("cellXfs")) {
                inCells = false;
            } else if (inCells && xml.begins("xf")) {
                if (shows.size() == MOST || formats.size() > MOST) throw TableRejection.TOO_MUCH.because();
                shows.add(show(Digits.number(xml.attribute("numFmtId")), formats));
            }
        }
    }

    private static Show show(int id, Map<Integer, String> formats) {
        String code = formats.containsKey(id) ? formats.get(id) : BuiltinFormats.getBuiltinFormat(id);
        if (code == null) code = "General";
        if (code.length() > 255) throw TableRejection.DAMAGED.because();
        if (DateUtil.isADateFormat(id, code)) return Show.DATE;
        return code.contains("%") ? Show.PERCENT : Show.NUMBER;
    }

    Show show(int style) {
        return style < shows.size() ? shows.get(style) : Show.NUMBER;
    }
}
