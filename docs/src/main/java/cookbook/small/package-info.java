/** A proxy, a tee, and a codec of one's own; see docs/small-ones.md. Beyond the cookbook page. */
package cookbook.small;
