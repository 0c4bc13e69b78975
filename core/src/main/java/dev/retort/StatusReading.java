package dev.retort;

import dev.retort.dialect.DatabaseUrl;
import dev.retort.error.MalformedUrlException;
import dev.retort.revision.RevisionGraph;
import dev.retort.run.AppliedRevision;
import dev.retort.run.Connector;
import dev.retort.run.Database;
import dev.retort.run.HistoryReader;
import dev.retort.run.Runner;
import dev.retort.run.Session;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Gathers everything about a database that fits on one screen. */
final class StatusReading {

    private final Configuration configuration;
    private final Connector connector;
    private final RevisionGraph graph;

    StatusReading(Configuration configuration, Connector connector, RevisionGraph graph) {
        this.configuration = configuration;
        this.connector = connector;
        this.graph = graph;
    }

    /**
     * What one connection tells.
     *
     * @param last what was run or stamped last
     */
    private record Told(
            String database, String server, List<String> rows, Optional<AppliedRevision> last) {}

    Status status() {
        Told told = connector.openIfThere().map(this::tell).orElseGet(this::nothing);
        Current current = Current.of(graph, told.rows());
        Listing listing = new Listing(graph, told.rows());
        List<String> pending = current.unknown().isEmpty() ? graph.pending(told.rows()) : List.of();
        return new Status(
                told.database(),
                told.server(),
                current,
                listing.of(graph.heads()),
                listing.of(pending),
                told.last(),
                configuration
                        .source()
                        .map(
                                source ->
                                        new Comparisons(configuration, connector)
                                                .proposal(ProposalSettings.DEFAULT)
                                                .differences()));
    }

    private Told nothing() {
        return new Told(configured().orElse(""), "", List.of(), Optional.empty());
    }

    private Told tell(Session opened) {
        try (Session session = opened) {
            return new Told(
                    configured().orElseGet(() -> address(session)),
                    session.dialect().productName()
                            + session.dialect().productVersion().map(it -> " " + it).orElse(""),
                    Runner.heads(session, configuration.run()),
                    new HistoryReader(session, configuration.run()).newest(1).stream().findFirst());
        }
    }

    private Optional<String> configured() {
        return configuration.database() instanceof Database.OfUrl url
                ? Optional.of(url.url().toString())
                : Optional.empty();
    }

    /** What the driver says, if it can be shown without secrets. */
    private static String address(Session session) {
        try {
            DatabaseMetaData metaData = session.connection().getMetaData();
            return DatabaseUrl.parse(String.valueOf(metaData.getURL())).toString();
        } catch (SQLException | MalformedUrlException e) {
            return "";
        }
    }
}
