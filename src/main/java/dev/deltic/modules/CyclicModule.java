package dev.deltic.modules;

import static dev.deltic.values.Undefined.UNDEFINED;

import dev.deltic.messages.ErrorType;
import dev.deltic.runtime.Errors;
import dev.deltic.runtime.JSException;
import dev.deltic.runtime.JSPromise;
import dev.deltic.runtime.PromiseCapability;
import dev.deltic.runtime.PromiseOperations;
import dev.deltic.runtime.PromiseReaction;
import dev.deltic.runtime.Realm;
import dev.deltic.runtime.TerminationException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Linking and evaluation of module graphs with cycles and top-level await.
 *  <a href="https://tc39.es/ecma262/#sec-cyclic-module-records">Cyclic Module Records</a> */
abstract class CyclicModule extends ModuleRecord {
    enum Status { UNLINKED, LINKING, LINKED, EVALUATING, EVALUATING_ASYNC, EVALUATED }

    Status status = Status.UNLINKED;
    /** [[EvaluationError]]: the throw that ended the evaluation, or null. */
    private JSException error;
    private int index;
    private int ancestorIndex;
    private CyclicModule cycleRoot;
    /** [[AsyncEvaluationOrder]]: 0 unset, -1 done, else the order. */
    private long asyncOrder;
    private PromiseCapability topLevelCapability;
    private final List<CyclicModule> asyncParents = new ArrayList<>();
    private int pendingAsyncDependencies;

    CyclicModule(Realm realm) {
        super(realm);
    }

    /** [[LoadedModules]] of the requests that are linked with this module, in order. */
    abstract List<ModuleRecord> requestedModules();

    /** Those that are evaluated before this module, in order: of the ones it defers what they have to await. */
    abstract List<ModuleRecord> modulesToEvaluate();

    /** [[HasTLA]] */
    abstract boolean hasTopLevelAwait();

    /** InitializeEnvironment() */
    abstract void initializeEnvironment();

    /** ExecuteModule() of a module without top-level await. */
    abstract void execute();

    /** ExecuteModule() of a module with top-level await. */
    abstract JSPromise executeAsync();

    /** The body is at its end, or failed. */
    abstract void executed();

    // ---- linking ----------------------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/ecma262/#sec-moduledeclarationlinking">Link</a> */
    @Override
    public final void link() {
        ArrayDeque<CyclicModule> stack = new ArrayDeque<>();
        try {
            innerLink(this, stack, 0);
        } catch (RuntimeException | StackOverflowError e) {
            for (CyclicModule m : stack) {
                m.status = Status.UNLINKED;
            }
            throw e;
        }
    }

    private static int innerLink(ModuleRecord module, ArrayDeque<CyclicModule> stack, int start) {
        if (!(module instanceof CyclicModule m)) {
            module.link();
            return start;
        }
        if (m.status != Status.UNLINKED) {
            return start;
        }
        m.status = Status.LINKING;
        m.index = start;
        m.ancestorIndex = start;
        int next = start + 1;
        stack.push(m);
        for (ModuleRecord required : m.requestedModules()) {
            next = innerLink(required, stack, next);
            if (required instanceof CyclicModule r && r.status == Status.LINKING) {
                m.ancestorIndex = Math.min(m.ancestorIndex, r.ancestorIndex);
            }
        }
        m.initializeEnvironment();
        if (m.ancestorIndex == m.index) {
            CyclicModule popped;
            do {
                popped = stack.pop();
                popped.status = Status.LINKED;
            } while (popped != m);
        }
        return next;
    }

    // ---- deferral ---------------------------------------------------------------------------------------------------

    /** What has to be awaited before {@code module} can be evaluated at once. */
    static List<ModuleRecord> asynchronousDependencies(ModuleRecord module) {
        List<ModuleRecord> found = new ArrayList<>();
        module.addAsynchronousDependencies(found, newSet());
        return found;
    }

    /** Whether this and all modules of its cycle have been evaluated.
     *  <a href="https://tc39.es/proposal-defer-import-eval/#sec-IsModuleSCCEvaluated">IsModuleSCCEvaluated</a> */
    private boolean isCycleEvaluated() {
        return (cycleRoot == null ? this : cycleRoot).status == Status.EVALUATED;
    }

    @Override
    final void addAsynchronousDependencies(List<ModuleRecord> found, Set<ModuleRecord> seen) {
        if (!seen.add(this) || status == Status.EVALUATING || isCycleEvaluated()) {
            return;
        }
        if (hasTopLevelAwait()) {
            found.add(this);
            return;
        }
        for (ModuleRecord required : requestedModules()) {
            required.addAsynchronousDependencies(found, seen);
        }
    }

    @Override
    final boolean isReadyForSyncExecution(Set<ModuleRecord> seen) {
        if (!seen.add(this) || isCycleEvaluated()) {
            return true;
        }
        if (status == Status.EVALUATING || status == Status.EVALUATING_ASYNC || hasTopLevelAwait()) {
            return false;
        }
        for (ModuleRecord required : requestedModules()) {
            if (!required.isReadyForSyncExecution(seen)) {
                return false;
            }
        }
        return true;
    }

    // ---- evaluation -------------------------------------------------------------------------------------------------

    /** <a href="https://tc39.es/ecma262/#sec-moduleevaluation">Evaluate</a> */
    @Override
    public final JSPromise evaluate() {
        CyclicModule root = status == Status.EVALUATING_ASYNC || status == Status.EVALUATED ? cycleRoot == null ? this : cycleRoot
            : this;
        if (root.topLevelCapability != null) {
            return (JSPromise) root.topLevelCapability.promise;
        }
        PromiseCapability capability = PromiseOperations.newPromiseCapability(realm);
        root.topLevelCapability = capability;
        ArrayDeque<CyclicModule> stack = new ArrayDeque<>();
        try {
            innerEvaluate(root, stack, 0);
            if (root.asyncOrder <= 0) {
                capability.resolve(realm, UNDEFINED);
            }
        } catch (TerminationException e) {
            // Who imports it later is told so: its body has run in part, and cannot run again.
            ((JSPromise) capability.promise).setHandled();
            fail(stack, capability, Errors.create(realm, ErrorType.ERROR, e.getMessage()));
            throw e;
        } catch (RuntimeException | StackOverflowError e) {
            fail(stack, capability, PromiseOperations.thrown(realm, e));
        }
        return (JSPromise) capability.promise;
    }

    private void fail(ArrayDeque<CyclicModule> stack, PromiseCapability capability, JSException exception) {
        for (CyclicModule m : stack) {
            m.status = Status.EVALUATED;
            m.error = exception;
            m.cycleRoot = m;
        }
        capability.reject(realm, exception.value());
    }

    private static int innerEvaluate(ModuleRecord module, ArrayDeque<CyclicModule> stack, int start) {
        if (!(module instanceof CyclicModule m)) {
            JSPromise promise = module.evaluate();
            if (promise.state() == JSPromise.State.REJECTED) {
                promise.setHandled();
                throw new JSException(promise.result());
            }
            return start;
        }
        if (m.status == Status.EVALUATING_ASYNC || m.status == Status.EVALUATED) {
            if (m.error != null) {
                throw m.error;
            }
            return start;
        }
        if (m.status == Status.EVALUATING) {
            return start;
        }
        m.status = Status.EVALUATING;
        m.index = start;
        m.ancestorIndex = start;
        m.pendingAsyncDependencies = 0;
        int next = start + 1;
        stack.push(m);
        for (ModuleRecord required : m.modulesToEvaluate()) {
            next = innerEvaluate(required, stack, next);
            if (required instanceof CyclicModule r) {
                m.afterDependency(r);
            }
        }
        if (m.pendingAsyncDependencies > 0 || m.hasTopLevelAwait()) {
            m.asyncOrder = m.realm.agent.nextModuleOrder();
            if (m.pendingAsyncDependencies == 0) {
                m.executeAsyncModule();
            }
        } else {
            m.execute();
        }
        if (m.ancestorIndex == m.index) {
            CyclicModule popped;
            do {
                popped = stack.pop();
                popped.status = popped.asyncOrder == 0 ? Status.EVALUATED : Status.EVALUATING_ASYNC;
                popped.cycleRoot = m;
            } while (popped != m);
        }
        return next;
    }

    private void afterDependency(CyclicModule required) {
        CyclicModule dependency = required;
        if (dependency.status == Status.EVALUATING) {
            ancestorIndex = Math.min(ancestorIndex, dependency.ancestorIndex);
        } else {
            dependency = dependency.cycleRoot;
            if (dependency.error != null) {
                throw dependency.error;
            }
        }
        if (dependency.asyncOrder > 0) {
            pendingAsyncDependencies++;
            dependency.asyncParents.add(this);
        }
    }

    private static final class Execution extends PromiseReaction {
        private final CyclicModule module;

        Execution(CyclicModule module) {
            this.module = module;
        }

        @Override
        public void fulfilled(Realm realm, Object value) {
            module.executed();
            module.asyncFulfilled();
        }

        @Override
        public void rejected(Realm realm, Object reason) {
            module.executed();
            module.asyncRejected(new JSException(reason));
        }

        @Override
        public Realm realm() {
            return module.realm;
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-execute-async-module">ExecuteAsyncModule</a> */
    private void executeAsyncModule() {
        PromiseOperations.performThen(realm, executeAsync(), new Execution(this));
    }

    /** <a href="https://tc39.es/ecma262/#sec-async-module-execution-fulfilled">AsyncModuleExecutionFulfilled</a> */
    private void asyncFulfilled() {
        if (status == Status.EVALUATED) {
            return;
        }
        asyncOrder = asyncOrder > 0 ? -asyncOrder : asyncOrder;
        status = Status.EVALUATED;
        if (topLevelCapability != null) {
            topLevelCapability.resolve(realm, UNDEFINED);
        }
        List<CyclicModule> available = new ArrayList<>();
        gatherAvailableAncestors(available);
        available.sort((a, b) -> Long.compare(a.asyncOrder, b.asyncOrder));
        for (CyclicModule m : available) {
            if (m.status == Status.EVALUATED) {
                continue;
            }
            if (m.hasTopLevelAwait()) {
                m.executeAsyncModule();
                continue;
            }
            try {
                m.execute();
            } catch (RuntimeException | StackOverflowError e) {
                m.asyncRejected(PromiseOperations.thrown(m.realm, e));
                continue;
            }
            m.asyncOrder = -m.asyncOrder;
            m.status = Status.EVALUATED;
            if (m.topLevelCapability != null) {
                m.topLevelCapability.resolve(m.realm, UNDEFINED);
            }
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-gather-available-ancestors">GatherAvailableAncestors</a> */
    private void gatherAvailableAncestors(List<CyclicModule> list) {
        for (CyclicModule parent : asyncParents) {
            if (!list.contains(parent) && parent.cycleRoot.error == null && --parent.pendingAsyncDependencies == 0) {
                list.add(parent);
                if (!parent.hasTopLevelAwait()) {
                    parent.gatherAvailableAncestors(list);
                }
            }
        }
    }

    /** <a href="https://tc39.es/ecma262/#sec-async-module-execution-rejected">AsyncModuleExecutionRejected</a> */
    private void asyncRejected(JSException exception) {
        if (status == Status.EVALUATED) {
            return;
        }
        error = exception;
        asyncOrder = asyncOrder > 0 ? -asyncOrder : asyncOrder;
        status = Status.EVALUATED;
        if (topLevelCapability != null) {
            topLevelCapability.reject(realm, exception.value());
        }
        for (CyclicModule parent : asyncParents) {
            parent.asyncRejected(exception);
        }
    }
}
