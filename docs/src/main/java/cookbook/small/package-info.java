/** A proxy, a tee, and a codec of one's own; see docs/small-ones.md. Not from Kamaelia. */
package cookbook.small;
