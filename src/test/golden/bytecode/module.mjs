import d, {x as y, z} from './a.mjs';
import * as ns from './b.mjs' with {type: 'json'};
export let e = y; export default function () { return e + ns.q; }
export {z as zz} from './c.mjs'; export * from './d.mjs';
await import(d, {}); import.meta.url; this;
