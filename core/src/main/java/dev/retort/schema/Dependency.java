package dev.retort.schema;

/** One object stands on another and goes, or has to be made again, with it. */
public record Dependency(ObjectId dependent, ObjectId on) {}
