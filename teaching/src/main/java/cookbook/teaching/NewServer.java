package cookbook.teaching;

import cookbook.program.Program;
import cookbook.testing.MavenModule;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/**
 * Makes a module for the reader's own server, in the folder {@code mine}: {@code ./mvnw -q -pl
 * teaching exec:java -Dnew=kv}. It has a transcript and a handler that does not pass it yet.
 *
 * @param project the folder of the whole project
 * @param name the name of the module and its package
 */
record NewServer(Path project, String name) {

    /** Names that the new sources import, or that Maven already uses. */
    private static final Set<String> TAKEN =
            Set.of("Component", "Codec", "Stream", "Transcripts", "Cookbook", "Java", "Mine");

    private static final String POM =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <project xmlns="http://maven.apache.org/POM/4.0.0"
                     xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                     xsi:schemaLocation="http://maven.apache.org/POM/4.0.0 https://maven.apache.org/xsd/maven-4.0.0.xsd">
              <modelVersion>4.0.0</modelVersion>
              <parent>
                <groupId>cookbook</groupId>
                <artifactId>PARENT</artifactId>
                <version>1.0-SNAPSHOT</version>
              </parent>

              <artifactId>NAME</artifactId>
            """;

    private static final String ALL_POM =
            POM
                    + """
                      <packaging>pom</packaging>
                      <name>Mine</name>

                      <modules>
                    MODULES
                      </modules>

                      <properties>
                        <!-- Write your own code in any style you like. -->
                        <forbiddenapis.skip>true</forbiddenapis.skip>
                        <spotless.check.skip>true</spotless.check.skip>
                      </properties>

                      <build>
                        <plugins>
                          <plugin>
                            <artifactId>maven-compiler-plugin</artifactId>
                            <configuration>
                              <compilerArgs combine.self="override"/>
                            </configuration>
                          </plugin>
                        </plugins>
                      </build>
                    </project>
                    """;

    private static final String SERVER_POM =
            POM
                    + """

                      <properties>
                        <exec.skip>false</exec.skip>
                        <exec.mainClass>NAME.TypeServer</exec.mainClass>
                      </properties>

                      <dependencies>
                        <dependency>
                          <groupId>cookbook</groupId>
                          <artifactId>framework</artifactId>
                        </dependency>
                        <dependency>
                          <groupId>cookbook</groupId>
                          <artifactId>transcripts</artifactId>
                          <scope>test</scope>
                        </dependency>
                      </dependencies>
                    </project>
                    """;

    private static final String HANDLER =
            """
            package NAME;

            import cookbook.component.Component;

            /** Talks to one client, line by line. */
            class Type extends Component<String, String> {

                @Override
                protected void main() {
                    // Your turn: inbox.receive() waits for a line, outbox.send("...") sends one.
                }
            }
            """;

    private static final String SERVER =
            """
            package NAME;

            import static java.nio.charset.StandardCharsets.UTF_8;

            import cookbook.codec.Codec;
            import cookbook.net.ServerOptions;
            import cookbook.net.SimpleServer;
            import cookbook.program.ServerProgram;

            class TypeServer {

                private static final int LONGEST_LINE = 1_000;

                static SimpleServer<String> with(ServerOptions options) {
                    return new SimpleServer<>(Type::new, Codec.lines(UTF_8, LONGEST_LINE), options);
                }

                static void main() {
                    ServerProgram.run(TypeServer::with, ServerOptions.port(1500));
                }
            }
            """;

    private static final String TEST =
            """
            package NAME;

            import cookbook.net.ServerOptions;
            import cookbook.net.SimpleServer;
            import cookbook.transcript.Transcripts;
            import java.util.stream.Stream;
            import org.junit.jupiter.api.DynamicContainer;
            import org.junit.jupiter.api.TestFactory;

            class TypeIT {

                @TestFactory
                Stream<DynamicContainer> the_server_keeps_its_transcripts() {
                    return Transcripts.of(this)
                            .playedAgainst(
                                    () -> TypeServer.with(ServerOptions.port(0)),
                                    SimpleServer::start,
                                    SimpleServer::port);
                }
            }
            """;

    private static final String TRANSCRIPT =
            """
            # What a client says, and what it must see. Change it to say what your server should do.
            Hint: Your turn! Write main() of mine/NAME/src/main/java/NAME/Type.java.
            See: docs/your-own-protocol.md#the-handler

            C: Hello
            S: Hello yourself
            <client closes>
            """;

    static void main() {
        var project = MavenModule.of(NewServer.class).folder().getParent();
        Program.run(
                () -> () -> new NewServer(project, System.getProperty("new", "")).make(System.out));
    }

    /**
     * Makes the module, and says what to do next.
     *
     * @throws IllegalArgumentException if the name is invalid or already taken
     */
    void make(PrintStream out) {
        if (!name.matches("[a-z][a-z0-9]*") || SourceVersion.isKeyword(name)) {
            throw mistake("write the name of your server in lowercase letters, as in -Dnew=kv");
        }
        if (Files.exists(mine().resolve(name))) {
            throw mistake(
                    String.format(
                            Locale.ROOT, "mine/%s already exists; choose another name", name));
        }
        var type = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        if (Files.exists(project.resolve(name)) || TAKEN.contains(type) || isInJavaLang(type)) {
            throw mistake("something else already has that name; choose another");
        }
        var sources = name + "/src/main/java/" + name + "/";
        write(name + "/pom.xml", SERVER_POM.replace("PARENT", "mine"), type);
        write(sources + type + ".java", HANDLER, type);
        write(sources + type + "Server.java", SERVER, type);
        write(
                String.format(Locale.ROOT, "%s/src/test/java/%s/%sIT.java", name, name, type),
                TEST,
                type);
        write(
                String.format(Locale.ROOT, "%s/src/test/transcripts/%s.txt", name, name),
                TRANSCRIPT,
                type);
        write(
                "pom.xml",
                ALL_POM.replace("PARENT", "creating-tcp-systems")
                        .replace("NAME", "mine")
                        .replace("MODULES", modules()),
                type);
        out.println(
                """
                Your server is in mine/NAME. Begin with the first of these:

                    mine/NAME/src/test/transcripts/NAME.txt
                        what a client sees
                    mine/NAME/src/main/java/NAME/Type.java
                        the handler that answers it: your turn
                    mine/NAME/src/main/java/NAME/TypeServer.java
                        the server that makes one for each client

                    check it    ./mvnw -q -pl mine/NAME verify
                    run it      ./mvnw -q -pl mine/NAME exec:java

                Until it passes its transcript, ./mvnw verify fails too; ./mvnw verify -P-mine leaves it out.
                Git ignores the folder mine, and git clean -x deletes it."""
                        .replace("NAME", name)
                        .replace("Type", type));
    }

    private IllegalArgumentException mistake(String text) {
        return new IllegalArgumentException(String.format(Locale.ROOT, "-Dnew=%s: %s", name, text));
    }

    private static boolean isInJavaLang(String type) {
        try {
            Class.forName("java.lang." + type);
            return true;
        } catch (ClassNotFoundException free) {
            return false;
        }
    }

    private Path mine() {
        return project.resolve("mine");
    }

    private void write(String file, String template, String type) {
        try {
            var path = mine().resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, template.replace("NAME", name).replace("Type", type));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private String modules() {
        try (var folders = Files.list(mine())) {
            return folders.filter(folder -> Files.exists(folder.resolve("pom.xml")))
                    .map(
                            folder ->
                                    String.format(
                                            Locale.ROOT,
                                            "    <module>%s</module>",
                                            folder.getFileName()))
                    .sorted()
                    .collect(Collectors.joining("\n"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
