package dev.retort.hibernate.model.newspaper;

import java.util.HashSet;
import java.util.Set;

class Article {
    private Long id;
    private String headline;
    private Author author;
    private Set<String> topics = new HashSet<>();
}

class Author {
    private Long id;
    private String penName;
}
