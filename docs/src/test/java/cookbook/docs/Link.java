package cookbook.docs;

/**
 * A link of a page.
 *
 * @param code its text, if that is code and nothing else; null otherwise
 */
record Link(int line, String target, String code) {}
