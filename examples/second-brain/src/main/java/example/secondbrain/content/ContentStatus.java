package example.secondbrain.content;

/** How far the processing of a content is. */
public enum ContentStatus {
    FAILED,
    PENDING,
    PROCESSED,
    PROCESSING
}
