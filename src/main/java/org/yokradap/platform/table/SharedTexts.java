package org.yokradap.platform.table;

import java.util.ArrayList;
import java.util.List;

/** The texts that a workbook keeps once and its cells refer to by number. */
final class SharedTexts {
    private SharedTexts() {}

    static List<String> read(GuardedXml xml, Tally tally) {
        var texts = new ArrayList<String>();
        var text = new StringBuilder();
        long characters = 0;
        boolean inText = false;
        boolean spoken = false;
        while (xml.next()) {
            if (xml.begins("si")) text.setLength(0);
            else if (xml.begins("rPh")) spoken = true;
            else if (xml.ends("rPh")) spoken = false;
            else if (xml.begins("t")) inText = true;
            else if (xml.ends("t")) inText = false;
            else if (inText && !spoken) append(text, xml.text());
            else if (xml.ends("si")) {
                characters += text.length();
                if (texts.size() == tally.limits().strings()
                        || characters > 4L * tally.limits().characters()) throw TableRejection.TOO_MUCH.because();
                texts.add(clean(text.toString()));
            }
        }
        return texts;
    }

    static void append(StringBuilder text, String more) {
        if (text.length() + more.length() > TableLimits.LONGEST_CELL + 1)
            throw TableRejection.TEXT_TOO_LONG.because(TableLimits.LONGEST_CELL);
        text.append(more);
    }

    /** Without the escapes of carriage returns, which spreadsheets put before their line ends. */
    static String clean(String text) {
        return text.replace("_x000D_", "");
    }
}
