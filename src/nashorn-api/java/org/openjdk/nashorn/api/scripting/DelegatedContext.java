package org.openjdk.nashorn.api.scripting;

import java.io.Reader;
import java.io.Writer;
import java.util.List;
import javax.script.Bindings;
import javax.script.ScriptContext;

/** A context that is another one, but for its Bindings. */
abstract class DelegatedContext implements ScriptContext {
    final ScriptContext context;

    DelegatedContext(ScriptContext context) {
        this.context = context;
    }

    @Override
    public void setBindings(Bindings bindings, int scope) {
        context.setBindings(bindings, scope);
    }

    @Override
    public Object getAttribute(String name) {
        return context.getAttribute(name);
    }

    @Override
    public final Object getAttribute(String name, int scope) {
        return context.getAttribute(name, scope);
    }

    @Override
    public final void setAttribute(String name, Object value, int scope) {
        context.setAttribute(name, value, scope);
    }

    @Override
    public final Object removeAttribute(String name, int scope) {
        return context.removeAttribute(name, scope);
    }

    @Override
    public final int getAttributesScope(String name) {
        return context.getAttributesScope(name);
    }

    @Override
    public final List<Integer> getScopes() {
        return context.getScopes();
    }

    @Override
    public final Writer getWriter() {
        return context.getWriter();
    }

    @Override
    public final void setWriter(Writer writer) {
        context.setWriter(writer);
    }

    @Override
    public final Writer getErrorWriter() {
        return context.getErrorWriter();
    }

    @Override
    public final void setErrorWriter(Writer writer) {
        context.setErrorWriter(writer);
    }

    @Override
    public final Reader getReader() {
        return context.getReader();
    }

    @Override
    public final void setReader(Reader reader) {
        context.setReader(reader);
    }
}
