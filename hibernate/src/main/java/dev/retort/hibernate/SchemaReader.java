package dev.retort.hibernate;

import dev.retort.OpenEnds;
import dev.retort.SchemaSource.Reading;
import dev.retort.dialect.Dialect;
import dev.retort.operation.Operation.BulkInsert;
import dev.retort.schema.Column;
import dev.retort.schema.CompositeType;
import dev.retort.schema.Domain;
import dev.retort.schema.EnumType;
import dev.retort.schema.Index;
import dev.retort.schema.ObjectId;
import dev.retort.schema.ObjectKind;
import dev.retort.schema.QualifiedName;
import dev.retort.schema.Schema;
import dev.retort.schema.SchemaObject;
import dev.retort.schema.Sequence;
import dev.retort.schema.SqlType;
import dev.retort.schema.Table;
import dev.retort.schema.View;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.model.naming.Identifier;
import org.hibernate.boot.model.relational.Database;
import org.hibernate.boot.model.relational.InitCommand;
import org.hibernate.boot.model.relational.Namespace;
import org.hibernate.boot.model.relational.QualifiedSequenceName;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.model.relational.internal.SqlStringGenerationContextImpl;
import org.hibernate.engine.jdbc.env.spi.JdbcEnvironment;
import org.hibernate.engine.jdbc.env.spi.NameQualifierSupport;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.UserDefinedObjectType;
import org.hibernate.mapping.UserDefinedType;
import org.jspecify.annotations.Nullable;

/**
 * Reads a whole schema out of Hibernate's boot model. It keeps to the calls that Hibernate 6.6 and
 * 7.4 have in common to the byte.
 */
final class SchemaReader {

    private final Metadata metadata;
    private final Database database;
    private final Dialect dialect;
    private final Names names;
    private final SqlStringGenerationContext context;
    private final List<SchemaObject> objects = new ArrayList<>();
    private final List<BulkInsert> rows = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private final Set<ObjectId> freelyUnique = new HashSet<>();

    private SchemaReader(Metadata metadata, Dialect dialect, Map<String, Object> settings) {
        this.metadata = metadata;
        this.database = metadata.getDatabase();
        this.dialect = dialect;
        JdbcEnvironment environment = database.getJdbcEnvironment();
        boolean catalogs = environment.getNameQualifierSupport() == NameQualifierSupport.CATALOG;
        String schema = text(settings.get("hibernate.default_schema"));
        String catalog = text(settings.get("hibernate.default_catalog"));
        this.names = new Names(dialect, catalogs ? catalog : schema, catalogs);
        this.context =
                SqlStringGenerationContextImpl.fromExplicit(environment, database, catalog, schema);
    }

    private static @Nullable String text(@Nullable Object setting) {
        return setting == null ? null : setting.toString();
    }

    /** Reads the schema that a mapping wants. */
    static Reading read(Metadata metadata, Dialect dialect, Map<String, Object> settings) {
        return new SchemaReader(metadata, dialect, settings).read();
    }

    private Reading read() {
        readNamespaces();
        AuxiliaryObjects auxiliary = new AuxiliaryObjects(dialect, names);
        database.getAuxiliaryDatabaseObjects().forEach(it -> auxiliary.add(it, context));
        Map<String, SqlType> ownTypes = new HashMap<>();
        for (SchemaObject object : auxiliary.objects()) {
            if (object instanceof EnumType || object instanceof Domain) {
                declareType(object.id().name(), ownTypes);
            }
        }
        objects.addAll(auxiliary.objects());
        readTypes(ownTypes);
        forEachNamespace(this::readSequences);
        ColumnReader columns = new ColumnReader(metadata, dialect, names, ownTypes, unread);
        TableReader tables =
                new TableReader(
                        database.getJdbcEnvironment(), names, columns, ColumnOrder.of(metadata));
        forEachNamespace(namespace -> readTables(namespace, tables));
        for (InitCommand command : database.getInitCommands()) {
            unread.addAll(List.of(command.getInitCommands()));
        }
        unread.addAll(auxiliary.unread());
        List<String> notes =
                unread.stream()
                        .map(sql -> "The mapping declares by SQL, and it is left out: " + sql)
                        .toList();
        Schema schema = Schema.of(WholeSchema.settle(objects, dialect));
        return new Reading(
                schema,
                new OpenEnds(true, companions(), freelyUnique, unspoken(schema)),
                rows,
                notes,
                description(metadata.getEntityBindings().size()),
                EarlierNames.read(metadata, names, schema));
    }

    /**
     * For changes of many rows of a hierarchy Hibernate keeps tables of identifiers: two prefixes,
     * the name of a table, and in a hierarchy of one table the number of the subclass.
     */
    private Set<QualifiedName> companions() {
        Set<QualifiedName> companions = new HashSet<>();
        for (PersistentClass entity : metadata.getEntityBindings()) {
            Identifier table = entity.getTable().getNameIdentifier();
            if (table != null) {
                addCompanions(entity, table, companions);
            }
        }
        return companions;
    }

    private void addCompanions(
            PersistentClass entity, Identifier table, Set<QualifiedName> companions) {
        QualifiedName name = names.of(entity.getTable());
        for (String prefix : List.of("HT_", "HTE_")) {
            String base = prefix + table.getText();
            companions.add(name.withName(names.of(new Identifier(base, table.isQuoted()))));
            for (int number = 0; number <= entity.getSubclasses().size(); number++) {
                companions.add(
                        name.withName(names.of(new Identifier(base + number, table.isQuoted()))));
            }
        }
    }

    /** A mapping cannot take back what it never declares, nor what only SQL beside it makes. */
    private static Set<ObjectKind> unspoken(Schema schema) {
        Set<ObjectKind> unspoken =
                EnumSet.of(
                        ObjectKind.ROUTINE,
                        ObjectKind.TRIGGER,
                        ObjectKind.POLICY,
                        ObjectKind.EVENT,
                        ObjectKind.NATIVE_OBJECT,
                        ObjectKind.GRANT,
                        ObjectKind.COMMENT,
                        ObjectKind.EXTENSION,
                        ObjectKind.VIEW,
                        ObjectKind.ENUM_TYPE,
                        ObjectKind.DOMAIN,
                        ObjectKind.COMPOSITE_TYPE);
        for (ObjectKind kind :
                List.of(
                        ObjectKind.VIEW,
                        ObjectKind.ENUM_TYPE,
                        ObjectKind.DOMAIN,
                        ObjectKind.COMPOSITE_TYPE)) {
            if (schema.objects().stream().anyMatch(it -> it.id().kind() == kind)) {
                unspoken.remove(kind);
            }
        }
        if (schema.indexes().stream().allMatch(Index::isPlain)) {
            unspoken.add(ObjectKind.INDEX);
        }
        return unspoken;
    }

    private String description(int entities) {
        long tables = objects.stream().filter(Table.class::isInstance).count();
        return "There %s %d %s with %d %s."
                .formatted(
                        entities == 1 ? "is" : "are",
                        entities,
                        entities == 1 ? "entity" : "entities",
                        tables,
                        tables == 1 ? "table" : "tables");
    }

    private void forEachNamespace(java.util.function.Consumer<Namespace> reading) {
        database.getNamespaces().forEach(reading);
    }

    private void readNamespaces() {
        Set<String> schemas = new LinkedHashSet<>();
        forEachNamespace(
                namespace -> {
                    String name = names.schema(namespace);
                    boolean holdsSomething =
                            !namespace.getTables().isEmpty()
                                    || namespace.getSequences().iterator().hasNext();
                    if (name != null && holdsSomething) {
                        schemas.add(name);
                    }
                });
        schemas.forEach(name -> objects.add(new dev.retort.schema.Namespace(name)));
    }

    /** A column tells a type of the mapping's own by the name that the SQL beside it uses. */
    private void declareType(QualifiedName name, Map<String, SqlType> ownTypes) {
        ownTypes.put(name.name().toLowerCase(Locale.ROOT), SqlType.ofNative(dialect.quote(name)));
    }

    private void readTypes(Map<String, SqlType> ownTypes) {
        List<UserDefinedObjectType> types = new ArrayList<>();
        forEachNamespace(
                namespace -> {
                    for (UserDefinedType type : namespace.getDependencyOrderedUserDefinedTypes()) {
                        if (type instanceof UserDefinedObjectType composite) {
                            types.add(composite);
                            declareType(name(composite), ownTypes);
                        } else {
                            unread.add("type " + type.getName());
                        }
                    }
                });
        ColumnReader reader = new ColumnReader(metadata, dialect, names, ownTypes, unread);
        for (UserDefinedObjectType type : types) {
            List<Column> attributes =
                    type.getColumns().stream().map(reader::readAttribute).toList();
            objects.add(new CompositeType(name(type), attributes));
        }
    }

    private QualifiedName name(UserDefinedObjectType type) {
        var qualified = type.getQualifiedTableName();
        return names.qualified(
                qualified.getCatalogName(), qualified.getSchemaName(), type.getNameIdentifier());
    }

    private void readSequences(Namespace namespace) {
        for (var sequence : namespace.getSequences()) {
            QualifiedSequenceName name = sequence.getName();
            Sequence read =
                    Sequence.of(
                            names.qualified(
                                    name.getCatalogName(),
                                    name.getSchemaName(),
                                    name.getSequenceName()));
            if (sequence.getInitialValue() != 1) {
                read = read.start(sequence.getInitialValue());
            }
            if (sequence.getIncrementSize() != 1) {
                read = read.increment(sequence.getIncrementSize());
            }
            objects.add(isCached() ? read : read.options(read.options().cache(0)));
            noteOptions("the sequence " + read.name(), sequence);
        }
    }

    /** Hibernate says of some databases that a sequence shall keep no numbers ready. */
    private boolean isCached() {
        String creation =
                database.getDialect().getSequenceSupport().getCreateSequenceString("name");
        return !creation.toLowerCase(Locale.ROOT).contains("nocache");
    }

    private void readTables(Namespace namespace, TableReader reader) {
        List<org.hibernate.mapping.Table> tables =
                namespace.getTables().stream()
                        .filter(org.hibernate.mapping.Table::isPhysicalTable)
                        .sorted(Comparator.comparing(names::of))
                        .toList();
        for (org.hibernate.mapping.Table table : tables) {
            if (table.isView()) {
                objects.add(View.of(names.of(table), table.getViewQuery()));
            } else {
                readTable(table, reader);
            }
        }
    }

    /** Hibernate writes them at the end of a statement, as they are. */
    private void noteOptions(String what, Object mapped) {
        String options = Newest.options(mapped);
        if (options != null) {
            unread.add(options + " (" + what + ")");
        }
    }

    private void readTable(org.hibernate.mapping.Table table, TableReader reader) {
        Table read = reader.read(table);
        objects.add(read);
        freelyUnique.addAll(reader.freelyUnique(table));
        noteOptions("the table " + read.name(), table);
        table.getIndexes().forEach((name, index) -> noteOptions("the index " + name, index));
        table.getForeignKeys()
                .values()
                .forEach(key -> noteOptions("the foreign key " + key.getName(), key));
        objects.addAll(reader.indexes(table));
        List<String> statements =
                table.getInitCommands(context).stream()
                        .flatMap(command -> Stream.of(command.getInitCommands()))
                        .toList();
        rows.addAll(new InitialRows(names).read(read, statements, unread));
    }
}
