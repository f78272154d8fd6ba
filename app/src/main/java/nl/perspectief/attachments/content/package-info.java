/** What an attachment may be, and how it is made anew so that nothing goes along that nobody sees. Pure: no database, no page. */
@NamedInterface("content")
@NullMarked
package nl.perspectief.attachments.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
