package dev.retort.error;

/** A revision was named on a branch that it does not belong to. */
public final class NotOnBranchException extends MigrationException {

    private static final long serialVersionUID = 1L;

    private final String revision;
    private final String branch;

    public NotOnBranchException(String revision, String branch) {
        super(
                "Revision \"%s\" does not lie on the branch \"%s\". Leave out \"%s@\", or see the branch with \"history -r %s@base:%s@head\"."
                        .formatted(revision, branch, branch, branch, branch));
        this.revision = revision;
        this.branch = branch;
    }

    /** The revision. */
    public String revision() {
        return revision;
    }

    /** The branch. */
    public String branch() {
        return branch;
    }
}
