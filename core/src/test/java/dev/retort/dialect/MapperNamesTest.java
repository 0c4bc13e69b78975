package dev.retort.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.schema.Dsl;
import dev.retort.schema.Table;
import org.junit.jupiter.api.Test;

class MapperNamesTest {

    private static final Table INVOICE = Dsl.table("invoice");

    @Test
    void aHashBehindAPrefixIsAMappers() {
        assertThat(MapperNames.isOne(INVOICE, "FK5e32ukwo9uknwhylogvta4po6")).isTrue();
        assertThat(MapperNames.isOne(INVOICE, "ukdwk6cx0afu8bs9o4t536v1j5v")).isTrue();
        assertThat(MapperNames.isOne(INVOICE, "fk_invoice_account")).isFalse();
    }

    @Test
    void aCheckNamedForItsTableAndColumnIsAMappers() {
        assertThat(MapperNames.isOne(INVOICE, "invoice_status_check")).isTrue();
        assertThat(MapperNames.isOne(INVOICE, "invoice_check1")).isTrue();
        assertThat(MapperNames.isOne(INVOICE, "Invoice_Status_check")).isTrue();
        assertThat(MapperNames.isOne(INVOICE, "ck_invoice_status")).isFalse();
        assertThat(MapperNames.isOne(INVOICE, "account_status_check")).isFalse();
    }
}
