/** The pages of referrals: what would travel, sending it, the answer, and taking it back. */
@NullMarked
package nl.perspectief.signals.referral.web;

import org.jspecify.annotations.NullMarked;
