package cookbook.docs;

import static javax.lang.model.element.Modifier.ABSTRACT;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.JavaFileObject.Kind;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** A Java source, whose parts can be found by name. */
final class JavaSource {

    /** A part of the source. Its name begins with the names of the classes around it. */
    private record Part(String name, Tree tree) {}

    private final String text;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<Part> members = new ArrayList<>();

    JavaSource(String text) {
        this.text = text;
        var compiler = ToolProvider.getSystemJavaCompiler();
        var file =
                new SimpleJavaFileObject(URI.create("string:///Source.java"), Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return text;
                    }
                };
        var task = (JavacTask) compiler.getTask(null, null, _ -> {}, null, null, List.of(file));
        try {
            unit = task.parse().iterator().next();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        positions = Trees.instance(task).getSourcePositions();
        unit.getTypeDecls().forEach(type -> collect("", type));
    }

    private void collect(String around, Tree tree) {
        switch (tree) {
            case ClassTree type -> {
                var name = around + type.getSimpleName();
                members.add(new Part(name, type));
                type.getMembers().forEach(member -> collect(name + ".", member));
            }
            case MethodTree method -> {
                var name = method.getName().toString();
                boolean isConstructor = name.equals("<init>");
                var parents = around.substring(0, around.length() - 1);
                var own = isConstructor ? parents.substring(parents.lastIndexOf('.') + 1) : name;
                members.add(new Part(around + own, method));
            }
            case VariableTree field -> members.add(new Part(around + field.getName(), field));
            default -> {
                // an initializer has no name
            }
        }
    }

    /** The names of the classes in its first class, except for abstract ones. */
    List<String> nested() {
        return ((ClassTree) unit.getTypeDecls().getFirst())
                .getMembers().stream()
                        .filter(ClassTree.class::isInstance)
                        .map(ClassTree.class::cast)
                        .filter(type -> !type.getModifiers().getFlags().contains(ABSTRACT))
                        .map(type -> type.getSimpleName().toString())
                        .toList();
    }

    /**
     * Returns a class, method or field of this name, without its comment; or, if the address goes
     * on after the name, the statement in it that begins with the rest.
     *
     * @throws Trouble if there is none, or more than one
     */
    List<String> cut(String address) {
        int blank = address.indexOf(' ');
        if (blank < 0) {
            return linesOf(member(address));
        }
        var member = member(address.substring(0, blank));
        var beginning = address.substring(blank + 1);
        return linesOf(
                onlyOne(statements(member, beginning), "statement that begins with " + beginning));
    }

    private Tree member(String name) {
        var exactly = members.stream().filter(member -> member.name().equals(name)).toList();
        var found =
                exactly.isEmpty()
                        ? members.stream().filter(each -> each.name().endsWith("." + name)).toList()
                        : exactly;
        return onlyOne(found.stream().map(Part::tree).toList(), "class, method or field " + name);
    }

    private List<Tree> statements(Tree in, String beginning) {
        var found = new ArrayList<Tree>();
        new TreeScanner<Void, Void>() {
            @Override
            public Void scan(Tree tree, Void nothing) {
                if (tree instanceof StatementTree && textOf(tree).startsWith(beginning)) {
                    found.add(tree);
                }
                return super.scan(tree, nothing);
            }
        }.scan(in, null);
        return found;
    }

    private static Tree onlyOne(List<Tree> found, String what) {
        return switch (found.size()) {
            case 0 -> throw new Trouble("there is no " + what);
            case 1 -> found.getFirst();
            default ->
                    throw new Trouble(
                            String.format(
                                    Locale.ROOT, "there are %d of this: %s", found.size(), what));
        };
    }

    private String textOf(Tree tree) {
        return text.substring(start(tree), end(tree));
    }

    /** Returns whole lines, moved to the left margin. */
    private List<String> linesOf(Tree tree) {
        int startOfLine = text.lastIndexOf('\n', start(tree)) + 1;
        return text.substring(startOfLine, end(tree)).stripIndent().lines().toList();
    }

    private int start(Tree tree) {
        return (int) positions.getStartPosition(unit, tree);
    }

    private int end(Tree tree) {
        return (int) positions.getEndPosition(unit, tree);
    }
}
