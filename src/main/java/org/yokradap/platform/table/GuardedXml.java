package org.yokradap.platform.table;

import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * One XML part of a workbook, read forward only. Before the parser sees a character it is counted, and declarations, comments of
 * a length that no program writes and tags that never end are refused: a parser would keep them whole.
 */
final class GuardedXml implements AutoCloseable {
    private static final XMLInputFactory FACTORY = factory();
    private static final int DEEPEST = 64;

    private final XMLStreamReader reader;
    private int depth;

    /** @param part in UTF-8, as every program writes it, whatever the part itself may say */
    GuardedXml(InputStream part, Tally tally) {
        try {
            reader = FACTORY.createXMLStreamReader(
                    new Guard(new InputStreamReader(part, StandardCharsets.UTF_8.newDecoder()), tally));
        } catch (XMLStreamException e) {
            throw TableRejection.DAMAGED.because();
        }
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw TableRejection.UNSAFE.because();
        });
        return factory;
    }

    /** Goes on to the next tag or text; false at the end. */
    boolean next() {
        try {
            if (!reader.hasNext()) return false;
            int event = reader.next();
            if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE)
                throw TableRejection.UNSAFE.because();
            if (event == XMLStreamConstants.START_ELEMENT && ++depth > DEEPEST) throw TableRejection.UNSAFE.because();
            if (event == XMLStreamConstants.END_ELEMENT) depth--;
            return true;
        } catch (XMLStreamException e) {
            throw TableRejection.DAMAGED.because();
        }
    }

    /** Whether this begins an element of that name, of whatever namespace: strict and transitional workbooks differ in it. */
    boolean begins(String element) {
        return reader.isStartElement() && reader.getLocalName().equals(element);
    }

    boolean ends(String element) {
        return reader.isEndElement() && reader.getLocalName().equals(element);
    }

    /** The text here, empty between texts. */
    String text() {
        return reader.isCharacters() ? reader.getText() : "";
    }

    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++)
            if (reader.getAttributeLocalName(i).equals(name)) return reader.getAttributeValue(i);
        return null;
    }

    /** As {@link #attribute(String)}, where two of the same local name differ in their namespace. */
    @Nullable
    String attributeInNamespaceEnding(String ending, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String namespace = reader.getAttributeNamespace(i);
            if (namespace != null
                    && namespace.endsWith(ending)
                    && reader.getAttributeLocalName(i).equals(name)) return reader.getAttributeValue(i);
        }
        return null;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw TableRejection.DAMAGED.because();
        }
    }

    /** What a parser would keep whole before it hands it on: how it begins and ends, and how long it may be. */
    private enum Whole {
        COMMENT("!--", "--", 10_000),
        LITERAL("![CDATA[", "]]", TableLimits.LONGEST_CELL),
        INSTRUCTION("?", "?", 1_000);

        private final String begin;
        private final String end;
        private final int longest;

        Whole(String begin, String end, int longest) {
            this.begin = begin;
            this.end = end;
            this.longest = longest;
        }
    }

    private static final class Guard extends FilterReader {
        /** A cell's longest text, each character written as a reference of seven. */
        private static final int LONGEST_RUN = 8 * TableLimits.LONGEST_CELL;

        private final Tally tally;
        private int sinceTag;
        private @Nullable Whole whole;
        private int length;
        private final StringBuilder begun = new StringBuilder();
        private boolean beginning;
        private char before;
        private char beforeThat;

        Guard(Reader in, Tally tally) {
            super(in);
            this.tally = tally;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int count = in.read(buffer, offset, length);
            if (count > 0) tally.xml(count);
            for (int i = offset; i < offset + count; i++) look(buffer[i]);
            return count;
        }

        @Override
        public int read() throws IOException {
            int c = in.read();
            if (c >= 0) {
                tally.xml(1);
                look((char) c);
            }
            return c;
        }

        private void look(char c) {
            sinceTag = c == '<' ? 0 : sinceTag + 1;
            if (sinceTag > LONGEST_RUN) throw TableRejection.UNSAFE.because();
            if (whole != null) {
                if (c == '>' && endsHere(whole)) whole = null;
                else if (++length > whole.longest) throw TableRejection.UNSAFE.because();
            } else if (beginning) {
                begin(c);
            } else if ((c == '!' || c == '?') && before == '<') {
                beginning = true;
                begun.setLength(0);
                begin(c);
            }
            beforeThat = before;
            before = c;
        }

        private boolean endsHere(Whole whole) {
            return before == whole.end.charAt(0) && (whole.end.length() == 1 || beforeThat == before);
        }

        /** A declaration is none of them, and refused before it can declare anything. */
        private void begin(char c) {
            begun.append(c);
            String soFar = begun.toString();
            boolean possible = false;
            for (Whole one : Whole.values()) {
                possible |= one.begin.startsWith(soFar);
                if (!one.begin.equals(soFar)) continue;
                whole = one;
                length = 0;
                beginning = false;
                return;
            }
            if (!possible) throw TableRejection.UNSAFE.because();
        }
    }
}
