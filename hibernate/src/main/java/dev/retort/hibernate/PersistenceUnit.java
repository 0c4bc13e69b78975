package dev.retort.hibernate;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A persistence unit as {@code persistence.xml} declares it, as far as it bears on the schema.
 *
 * @param source where it is declared
 * @param listedOnly whether entities that it does not list stay out
 */
record PersistenceUnit(
        String name,
        URL source,
        List<String> classes,
        List<String> mappingFiles,
        List<String> jarFiles,
        boolean listedOnly,
        Map<String, String> properties) {

    static final String RESOURCE = "META-INF/persistence.xml";

    private static final String VALIDATION = "jakarta.persistence.validation.mode";

    PersistenceUnit {
        classes = List.copyOf(classes);
        mappingFiles = List.copyOf(mappingFiles);
        jarFiles = List.copyOf(jarFiles);
        properties = Map.copyOf(properties);
    }

    /** The units of one file. */
    static List<PersistenceUnit> parse(URL source) throws IOException {
        List<PersistenceUnit> units = new ArrayList<>();
        for (Element unit : children(document(source).getDocumentElement(), "persistence-unit")) {
            units.add(unit(source, unit));
        }
        return units;
    }

    private static Document document(URL source) throws IOException {
        var connection = source.openConnection();
        connection.setUseCaches(false);
        try (InputStream xml = connection.getInputStream()) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(xml);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (SAXException e) {
            throw new IOException(source + " is no readable XML: " + e.getMessage(), e);
        }
    }

    private static PersistenceUnit unit(URL source, Element unit) {
        Map<String, String> properties = new LinkedHashMap<>();
        for (Element group : children(unit, "properties")) {
            for (Element property : children(group, "property")) {
                properties.put(property.getAttribute("name"), property.getAttribute("value"));
            }
        }
        texts(unit, "validation-mode").forEach(mode -> properties.putIfAbsent(VALIDATION, mode));
        List<String> unlisted = texts(unit, "exclude-unlisted-classes");
        return new PersistenceUnit(
                unit.getAttribute("name"),
                source,
                texts(unit, "class"),
                texts(unit, "mapping-file"),
                texts(unit, "jar-file"),
                !unlisted.isEmpty() && !unlisted.get(0).equals("false"),
                properties);
    }

    private static List<String> texts(Element parent, String name) {
        return children(parent, name).stream().map(it -> it.getTextContent().trim()).toList();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && name.equals(element.getLocalName())) {
                found.add(element);
            }
        }
        return found;
    }
}
