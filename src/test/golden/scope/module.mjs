import d, * as ns from 'm';
let hidden = d, seen; export {seen}; export default () => hidden; function top() { return ns; } this;
(() => this);
