import d, {a as b, "s t" as c, default as e} from 'm' with {type: 'json'};
import * as ns from 'n'; import 'o'; import defer * as df from 'p'; import source src from 'q';
export {b as z, ns, local as "x y"}; export * from 'm'; export * as all from 'r'; export {a, default as dd} from 's';
export const k = 1, {l, m: [n]} = k; export default class {} export function fn() {}
let local = await import('t', {}); import.meta.url; import.source('u');
