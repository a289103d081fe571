package dev.deltic.proposals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class BuiltinProposalsTest {
    @Test
    void stackIsAnOwnPropertyWithoutTheProposal() {
        assertEquals("true,false", ProposalRun.off("[Object.hasOwn(new Error('x'), 'stack'), 'stack' in Error.prototype].join()"));
    }

    @Test
    void stackIsAnAccessorWithTheProposal() {
        ProposalRun run = new ProposalRun("error-stack-accessor");
        assertEquals("false,true", run.on("[Object.hasOwn(new Error('x'), 'stack'), 'stack' in Error.prototype].join()"));
        assertTrue(run.on("function f() { return new TypeError('here') } f().stack").startsWith("TypeError: here\n    at f ("));
        assertEquals("undefined", run.on("String(Object.create(Error.prototype).stack)"));
        assertEquals("mine,true", run.on("var e = new Error('x'); e.stack = 'mine'; [e.stack, Object.hasOwn(e, 'stack')].join()"));
        assertEquals("TypeError: Cannot assign to read only property 'stack' of object '[object Error]'",
            run.error("Error.prototype.stack = ''"));
        assertEquals("true", run.on("var e = {}; Error.captureStackTrace(e); String(Object.hasOwn(e, 'stack'))"));
    }

    @Test
    void promisesOfObjects() {
        assertEquals("undefined,undefined", ProposalRun.off("[typeof Promise.allKeyed, typeof Promise.allSettledKeyed].join()"));
        ProposalRun run = new ProposalRun("await-dictionary");
        assertEquals("{\"a\":1,\"b\":2}",
            run.afterJobs("Promise.allKeyed({a: Promise.resolve(1), b: 2}).then(r => out = JSON.stringify(r))"));
        assertEquals("null", run.afterJobs("Promise.allKeyed({}).then(r => out = Object.getPrototypeOf(r))"));
        assertEquals("no", run.afterJobs("Promise.allKeyed({a: 1, b: Promise.reject('no')}).catch(r => out = r)"));
        assertEquals("TypeError: 1 is not an object", run.afterJobs("Promise.allKeyed(1).catch(r => out = String(r))"));
        assertEquals("{\"a\":{\"status\":\"fulfilled\",\"value\":1},\"b\":{\"status\":\"rejected\",\"reason\":2}}",
            run.afterJobs("Promise.allSettledKeyed({a: 1, b: Promise.reject(2)}).then(r => out = JSON.stringify(r))"));
    }
}
