package dev.retort.hibernate.model.oddities;

import java.io.Serializable;
import java.util.Objects;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.metamodel.spi.ValueAccess;
import org.hibernate.usertype.CompositeUserType;

/** How a price lies in two columns. */
class PriceType implements CompositeUserType<Price> {

    /** The shape of a price in columns. */
    static class Columns {
        long amount;
        String unit;
    }

    @Override
    public Object getPropertyValue(Price price, int property) {
        return property == 0 ? price.amount() : price.unit();
    }

    @Override
    public Price instantiate(ValueAccess values, SessionFactoryImplementor factory) {
        return (Price) instantiate(values);
    }

    /** As Hibernate 7 asks. */
    public Object instantiate(ValueAccess values) {
        Long amount = values.getValue(0, Long.class);
        return amount == null ? null : new Price(amount, values.getValue(1, String.class));
    }

    @Override
    public Class<?> embeddable() {
        return Columns.class;
    }

    @Override
    public Class<Price> returnedClass() {
        return Price.class;
    }

    @Override
    public boolean equals(Price one, Price other) {
        return Objects.equals(one, other);
    }

    @Override
    public int hashCode(Price price) {
        return price.hashCode();
    }

    @Override
    public Price deepCopy(Price price) {
        return price;
    }

    @Override
    public boolean isMutable() {
        return false;
    }

    @Override
    public Serializable disassemble(Price price) {
        return price;
    }

    @Override
    public Price assemble(Serializable cached, Object owner) {
        return (Price) cached;
    }

    @Override
    public Price replace(Price detached, Price managed, Object owner) {
        return detached;
    }
}
