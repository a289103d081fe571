package dev.deltic.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.deltic.api.Context;
import dev.deltic.api.Engine;
import dev.deltic.api.EvaluationException;
import dev.deltic.api.HostAccess;
import dev.deltic.classfile.AccessFlags;
import dev.deltic.classfile.ClassWriter;
import dev.deltic.classfile.JVMOpcodes;
import dev.deltic.classfile.MethodWriter;
import example.host.Order;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Classes that scripts look up: {@code Java}, the package roots, {@code JavaImporter}. */
class JavaTypeTest {
    private final Engine engine = Engine.builder().hostAccess(HostAccess.NASHORN).build();
    private final Context context = engine.newContext();

    private Object eval(String text) {
        return context.eval("test.js", text).toJava();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "Java.type('java.util.ArrayList').class.getName()                           | java.util.ArrayList",
        "Java.typeName(Java.type('java.util.Map$Entry'))                            | java.util.Map$Entry",
        "Java.typeName(Java.type('java.util.Map.Entry'))                            | java.util.Map$Entry",
        "Java.typeName(java.util.Map.Entry)                                         | java.util.Map$Entry",
        "Java.typeName(Java.type('int[][]'))                                        | int[][]",
        "Java.typeName(Java.type('java.lang.String[]'))                             | java.lang.String[]",
        "Java.typeName({})                                                          | undefined",
        "new (Java.type('int[]'))(3).length                                         | 3",
        "var l = new java.util.ArrayList(); l.add('x'); l.get(0)                    | x",
        "new java.util.ArrayList([1, 2, 3]).size()                                  | 3",
        "java.lang.Math.max(3, 4)                                                   | 4",
        "var m = java.lang.Math.max; m(3, 4) + m.call(null, 1, 2)                   | 6",
        "java.lang.Integer.MAX_VALUE                                                | 2147483647",
        "Packages.java.lang.Integer.MAX_VALUE                                       | 2147483647",
        "Packages.example.host.Template.Registry.KIND                               | registry",
        "Packages.example.host.Template$Registry.of(1)                              | int:1",
        "Packages.example.host.Template$Registry.of('1')                            | text:1",
        "Packages.example.host.Template$Registry['of(java.lang.String)'](1)         | text:1",
        "var R = Packages.example.host.Template.Registry; R.count = 9; R.count      | 9",
        "Packages.example.host.Template.Registry.owner                              | owner",
        "typeof Packages.example.host.Template.Registry.instance                    | undefined",
        "new java.io.File['(java.lang.String)']('/tmp').path                        | /tmp",
        "new java.util.AbstractMap.SimpleEntry('a', 1).key                          | a",
        "java.util.concurrent.TimeUnit.SECONDS.toMillis(2) + 0                      | 2000",
        "new java.util.ArrayList() instanceof java.util.List                        | true",
        "new java.util.ArrayList() instanceof java.util.Set                         | false",
        "'a' instanceof java.lang.String                                            | true",
        "({}) instanceof java.util.Map                                              | false",
        "java.util.List === Java.type('java.util.List')                             | true",
        "'' + java.util + java.util.List                                            | [JavaPackage java.util][JavaClass java.util.List]",
        "typeof java + typeof java.util.List                                        | objectfunction",
        "'' + Object.keys(Packages.example.host.Template.Registry)                  | owner,KIND,count",
        "with (new JavaImporter(java.util, java.io.File)) { new ArrayList([1]).size() + File.separator + typeof print } | 1/function",
        "with (JavaImporter(java.util.Date)) new Date(0).time                       | 0",
        "Java.from(java.util.List.of(1, 2)).map(x => x + 1).join()                  | 2,3",
        "Java.from(Java.to([3, 4], 'int[]')).join()                                 | 3,4",
        "Java.to([1, 'a']).length                                                   | 2",
        "Java.to([1, 2], 'java.util.Deque').peekLast()                              | 2",
        "Java.to([1, 2], Java.type('double[]'))[1] / 4                              | 0.5",
        "[java.util.List, java.util, {}, 1].map(Java.isType).join()                 | true,false,false,false",
        "[new java.util.Date(0), {}, 'x'].map(Java.isJavaObject).join()             | true,false,false",
        "[new java.util.Date(0), {}, 'x'].map(Java.isScriptObject).join()           | false,true,false",
        "[x => x, java.lang.Math.max, {}].map(Java.isScriptFunction).join()         | true,false,false",
        "[x => x, java.lang.Math.max, java.util.List].map(Java.isJavaFunction).join() | false,true,true",
        "[x => x, java.lang.Math.max, java.util.List].map(Java.isJavaMethod).join() | false,true,false",
        "Java.synchronized(function (a) { return a + 1 }, new java.lang.Object())(4) | 5",
        "Java.asJSONCompatible({a: [1]}).a.length                                   | 1",
        "new java.lang.String('abc').length()                                       | 3",
        "java.lang.String.join('-', ['a', 'b'])                                     | a-b",
        "java.nio.file.Path.of('/a/b').fileName + ''                                | b",
        "var s = 0; for (var i = 0; i < 3000; i++) s += java.lang.Math.abs(-1); s   | 3000",
    })
    void answers(String script, String expected) {
        assertEquals(expected, String.valueOf(eval("String(eval(" + quoted(script) + "))")));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "Java.type('java.util.NoSuch')            | TypeError: Java class java.util.NoSuch not found",
        "new java.util.NoSuch()                   | TypeError: Java class java.util.NoSuch not found",
        "Java.type({})                            | TypeError: #<Object> is not a Java class",
        "Java.type('')                            | TypeError: Java class  not found",
        "java.util.ArrayList()                    | TypeError: Constructor java.util.ArrayList requires 'new'",
        "new java.lang.Math()                     | TypeError: Java class java.lang.Math has no constructor that scripts may use",
        "new (Java.type('int[]'))(-1)             | RangeError: Invalid array length",
        "java.lang.Math.PI = 3                    | undefined",
        "'use strict'; java.util = 1              | TypeError",
        "Java.extend({})                          | TypeError: undefined is not a Java class",
        "Java.extend(java.util.Map, java.util.ArrayList, java.util.HashMap) | TypeError: Cannot extend Java class",
        "Java.super({})                           | TypeError: #<Object> is not an object of a class that Java.extend made",
        "Java.from({})                            | TypeError: #<Object> is not a Java object",
    })
    void refuses(String script, String expected) {
        if (expected.equals("undefined")) {
            assertEquals(Math.PI, eval(script + "; java.lang.Math.PI"));
            return;
        }
        String message = assertThrows(EvaluationException.class, () -> eval(script)).getMessage();
        assertTrue(message.startsWith(expected), message);
    }

    @Test
    void javaGetsTheClass() {
        assertEquals(ArrayList.class, eval("java.util.ArrayList"));
        context.put("order", new Order());
        assertEquals("count:0", eval("'count:' + order.count(new java.util.ArrayList())"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"java", "javax", "javafx", "com", "org", "edu", "Packages", "JavaImporter"})
    void rootsAreThereWhereLookupIsOpen(String name) {
        assertTrue(!eval("typeof " + name).equals("undefined"));
        assertEquals("undefined", Engine.builder().hostAccess(HostAccess.EMBEDDED).build().newContext().eval("typeof " + name).toJava());
        assertEquals(false, eval("Object.keys(globalThis).includes('" + name + "')"));
    }

    /** A loader with a class that no other has. */
    private static ClassLoader loaderOfThing() {
        ClassWriter writer = new ClassWriter(AccessFlags.PUBLIC, "app/only/Thing", "java/lang/Object");
        MethodWriter constructor = writer.method(AccessFlags.PUBLIC, "<init>", "()V");
        constructor.aload(0);
        constructor.invokeSpecial("java/lang/Object", "<init>", "()V");
        constructor.op(JVMOpcodes.RETURN);
        constructor.end();
        byte[] file = writer.toByteArray();
        return new ClassLoader(JavaTypeTest.class.getClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                if (!name.equals("app.only.Thing")) {
                    throw new ClassNotFoundException(name);
                }
                return defineClass(name, file, 0, file.length);
            }
        };
    }

    /** The loader that the host gave, the thread's, those of bound objects; and not what was found with another thread's loader. */
    @Test
    void loadersAreAskedInTurn() throws Exception {
        String script = "new (Java.type('app.only.Thing'))() instanceof Packages.app.only.Thing";
        assertThrows(EvaluationException.class, () -> eval(script));
        ClassLoader kept = loaderOfThing();

        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(kept);
        try {
            assertEquals(true, eval(script));
        } finally {
            thread.setContextClassLoader(before);
        }
        assertThrows(EvaluationException.class, () -> eval(script));

        context.put("thing", kept.loadClass("app.only.Thing").getConstructor().newInstance());
        assertEquals(true, eval(script));
        assertEquals(true, eval("thing instanceof Java.type('app.only.Thing')"));
    }

    @Test
    void theGivenLoaderIsAskedFirst() {
        ClassLoader kept = loaderOfThing();
        Context given = Engine.builder().hostAccess(HostAccess.builder(HostAccess.NASHORN).classLoader(kept).build()).build().newContext();
        assertEquals(true, given.eval("new (Java.type('app.only.Thing'))() instanceof Packages.app.only.Thing").toJava());
        assertEquals(kept, ((Class<?>) given.eval("Packages.app.only.Thing").toJava()).getClassLoader());
    }

    @Test
    void scriptsMayTakeTheNames() {
        assertEquals(3, eval("var org = 3; let com = 4; org"));
        assertEquals(4, eval("com"));
    }
}
