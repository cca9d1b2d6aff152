package cookbook.docs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** The parts of a Markdown page that can be checked. */
final class Page {

    private static final Parser PARSER =
            Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();

    /** The beginning and the end of an answer that the reader unfolds. */
    private static final Pattern FOLDED =
            Pattern.compile("<details><summary>[^<>]+</summary>|</details>");

    /** A piece of code in the middle of the text. */
    record Inline(int line, String code) {}

    private final String path;
    private final String text;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Link> links = new ArrayList<>();
    private final List<Inline> inlines = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private final List<String> anchors = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    Page(String path, String text) {
        this.path = path;
        this.text = text;
        PARSER.parse(text).accept(new Reader());
    }

    String path() {
        return path;
    }

    String text() {
        return text;
    }

    List<Block> blocks() {
        return blocks;
    }

    List<Link> links() {
        return links;
    }

    List<Inline> inlines() {
        return inlines;
    }

    List<String> headings() {
        return headings;
    }

    /** Returns the anchors that GitHub and the like make from the headings. */
    List<String> anchors() {
        return anchors;
    }

    /** Returns the problems that were found while the page was read. */
    List<Problem> problems() {
        return problems;
    }

    /** Returns a copy of the page with other lines in a block. */
    Page with(Block block, List<String> lines) {
        var all = new ArrayList<>(text.lines().toList());
        var inside = all.subList(block.line(), block.line() + block.lines().size());
        inside.clear();
        inside.addAll(lines);
        return new Page(path, String.join("\n", all) + "\n");
    }

    private final class Reader extends AbstractVisitor {

        private final Map<String, Integer> seen = new HashMap<>();

        @Override
        public void visit(Heading heading) {
            var words = textOf(heading);
            var anchor =
                    words.toLowerCase(Locale.ROOT)
                            .replaceAll("[^\\p{L}\\p{N}_ -]", "")
                            .replace(' ', '-');
            int before = seen.merge(anchor, 1, Integer::sum) - 1;
            headings.add(words);
            anchors.add(before == 0 ? anchor : anchor + "-" + before);
            visitChildren(heading);
        }

        @Override
        public void visit(FencedCodeBlock fence) {
            Marker marker = null;
            if (fence.getPrevious() instanceof HtmlBlock comment) {
                try {
                    marker = Marker.parse(lineOf(comment), comment.getLiteral());
                } catch (Trouble toldThere) {
                    // by visit(HtmlBlock)
                }
            }
            if (fence.getFenceIndent() > 0
                    || !(fence.getParent() instanceof Node parent)
                    || parent.getParent() != null) {
                problem(fence, "a fence begins at the left margin");
            }
            blocks.add(
                    new Block(
                            lineOf(fence),
                            fence.getInfo(),
                            fence.getLiteral().lines().toList(),
                            marker));
        }

        @Override
        public void visit(HtmlBlock comment) {
            if (FOLDED.matcher(comment.getLiteral().strip()).matches()) {
                return;
            }
            try {
                var marker = Marker.parse(lineOf(comment), comment.getLiteral());
                if (!(comment.getNext() instanceof FencedCodeBlock)) {
                    problem(comment, "a marker without a block below it: " + marker.address());
                }
            } catch (Trouble noMarker) {
                problem(comment, noMarker.getMessage());
            }
        }

        @Override
        public void visit(IndentedCodeBlock block) {
            problem(block, "a block by indentation says no language: write a fence");
        }

        @Override
        public void visit(org.commonmark.node.Link link) {
            boolean isCode =
                    link.getFirstChild() instanceof Code
                            && link.getFirstChild() == link.getLastChild();
            links.add(new Link(lineOf(link), link.getDestination(), isCode ? textOf(link) : null));
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            links.add(new Link(lineOf(image), image.getDestination(), null));
        }

        @Override
        public void visit(Code code) {
            inlines.add(new Inline(lineOf(code), code.getLiteral()));
        }

        private void problem(Node at, String what) {
            problems.add(new Problem(Page.this, lineOf(at), what));
        }

        private static int lineOf(Node node) {
            return node.getSourceSpans().getFirst().getLineIndex() + 1;
        }

        private static String textOf(Node node) {
            var text = new StringBuilder();
            node.accept(
                    new AbstractVisitor() {
                        @Override
                        public void visit(Text words) {
                            text.append(words.getLiteral());
                        }

                        @Override
                        public void visit(Code code) {
                            text.append(code.getLiteral());
                        }
                    });
            return text.toString();
        }
    }
}
