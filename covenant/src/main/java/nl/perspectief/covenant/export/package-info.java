/** The covenant in the languages of other engines: Cedar, XACML 3.0 and ODRL 2.2. What the covenant means stays with Specification. */
@NullMarked
package nl.perspectief.covenant.export;

import org.jspecify.annotations.NullMarked;
