package dev.attendant.localorg.source;

import dev.attendant.localorg.problem.Position;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a file's XML into elements with positions; no entity of another file is followed. */
public final class XmlReader {

    private static final XMLInputFactory FACTORY = factory();

    private final Path file;
    private final XMLStreamReader events;
    private Position previousEnd;

    private XmlReader(Path file, XMLStreamReader events) {
        this.file = file;
        this.events = events;
        this.previousEnd = Position.startOf(file);
    }

    /** The root element; a file that cannot be read is an {@link UncheckedIOException}. */
    public static Element read(Path file) throws MalformedXmlException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return new XmlReader(file, FACTORY.createXMLStreamReader(bytes)).root();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + file, failure);
        } catch (XMLStreamException failure) {
            throw malformed(file, failure);
        }
    }

    private Element root() throws XMLStreamException {
        while (!events.isStartElement()) {
            advance();
        }
        Element root = element();
        while (events.hasNext()) {
            advance();
        }
        return root;
    }

    private Element element() throws XMLStreamException {
        String name = events.getLocalName();
        String namespace = Optional.ofNullable(events.getNamespaceURI()).orElse("");
        Map<String, String> attributes = attributes();
        Position start = previousEnd;
        List<Element> children = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        advance();
        while (!events.isEndElement()) {
            if (events.isStartElement()) {
                children.add(element());
            } else if (events.isCharacters()) {
                text.append(events.getText());
            }
            advance();
        }
        return new Element(name, namespace, text.toString().strip(), attributes, children, start);
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new HashMap<>();
        for (int index = 0; index < events.getAttributeCount(); index++) {
            attributes.put(events.getAttributeLocalName(index), events.getAttributeValue(index));
        }
        return attributes;
    }

    /** An event's location is its end, which is where the next one begins; text has read one character of that. */
    private void advance() throws XMLStreamException {
        Position end = position(file, events.getLocation());
        boolean isPastIt = events.isCharacters() && end.column() > 1;
        previousEnd = isPastIt ? new Position(file, end.line(), end.column() - 1) : end;
        events.next();
    }

    private static Position position(Path file, Location location) {
        return new Position(file, Math.max(1, location.getLineNumber()), Math.max(1, location.getColumnNumber()));
    }

    private static MalformedXmlException malformed(Path file, XMLStreamException failure) {
        Position position =
                failure.getLocation() == null ? Position.startOf(file) : position(file, failure.getLocation());
        String reason = Optional.ofNullable(failure.getMessage()).orElse("not well-formed");
        return new MalformedXmlException(position, "Error parsing file: " + reason.replaceFirst("(?s).*Message: ", ""));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
