/** Types that only some databases have: enums and composite types of their own. */
package dev.retort.hibernate.model.natives;
