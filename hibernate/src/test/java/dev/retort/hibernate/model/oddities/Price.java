package dev.retort.hibernate.model.oddities;

import java.io.Serializable;

/** An amount that no annotation maps. */
record Price(long amount, String unit) implements Serializable {}
