package dev.retort.operation;

/**
 * One method for each operation: a new operation does not compile until everyone has answered it.
 */
public interface OperationVisitor<R> {

    R createTable(Operation.CreateTable operation);

    R dropTable(Operation.DropTable operation);

    R renameTable(Operation.RenameTable operation);

    R setTableComment(Operation.SetTableComment operation);

    R setTableOptions(Operation.SetTableOptions operation);

    R addColumn(Operation.AddColumn operation);

    R dropColumn(Operation.DropColumn operation);

    R alterColumn(Operation.AlterColumn operation);

    R changeColumn(Operation.ChangeColumn operation);

    R moveColumn(Operation.MoveColumn operation);

    R renameColumn(Operation.RenameColumn operation);

    R addConstraint(Operation.AddConstraint operation);

    R dropConstraint(Operation.DropConstraint operation);

    R renameConstraint(Operation.RenameConstraint operation);

    R validateConstraint(Operation.ValidateConstraint operation);

    R createIndex(Operation.CreateIndex operation);

    R dropIndex(Operation.DropIndex operation);

    R renameIndex(Operation.RenameIndex operation);

    R createObject(Operation.CreateObject operation);

    R dropObject(Operation.DropObject operation);

    R alterObject(Operation.AlterObject operation);

    R renameObject(Operation.RenameObject operation);

    R addEnumValue(Operation.AddEnumValue operation);

    R renameEnumValue(Operation.RenameEnumValue operation);

    R execute(Operation.Execute operation);

    R bulkInsert(Operation.BulkInsert operation);

    R deleteRows(Operation.DeleteRows operation);

    R rebuildTable(Operation.RebuildTable operation);

    R custom(Operation.Custom operation);
}
