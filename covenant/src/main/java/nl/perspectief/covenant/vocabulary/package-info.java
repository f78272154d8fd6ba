/** The words of a covenant: partners, roles, categories, purposes, phases, grounds and conditions, as its annexes define them. */
@NullMarked
package nl.perspectief.covenant.vocabulary;

import org.jspecify.annotations.NullMarked;
