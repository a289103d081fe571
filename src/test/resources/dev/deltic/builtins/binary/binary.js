var lines = [];
function check(text) {
  let result;
  try {
    result = (0, eval)(text);
    result = Object.is(result, -0) ? "-0" : String(result);
  } catch (e) {
    result = e.name;
  }
  lines.push(text + "  ->  " + result);
}
[
  "new Int8Array([127, 128, -129, 1.9, NaN, '7'])", "new Uint8Array([255, 256, -1])", "new Uint8ClampedArray([255.5, -1, 1.5, 2.5, NaN])", "new Int16Array([32768])", "new Uint32Array([-1, 2 ** 32])", "new Float32Array([1.1, -0])[0]", "Object.is(new Float64Array([-0])[0], -0)", "new BigInt64Array([2n ** 63n])", "new BigUint64Array([-1n])", "new Uint8Array([1n])", "new BigInt64Array([1])",
  "new Float64Array([3, -0, NaN, 0, -1]).sort()", "new Uint8Array([3, 200, 1]).sort()", "new BigUint64Array([-1n, 1n]).sort()", "new Int16Array([1, 2, 3]).sort((a, b) => b - a)", "new Uint8Array([1, 2, 3, 4]).subarray(1, 3)", "new Uint8Array([1, 2, 3, 4]).slice(-2)", "new Int32Array([1, 2, 3]).map(x => x * 1.5)", "new Uint8Array([1, 2, 3]).filter(x => x & 1)", "new Uint8Array([1, 2, 3, 4, 5]).copyWithin(1, 0, 3)", "new Uint8Array([1, 2, 3]).with(0, 300)", "new Uint8Array([1, 2, 3]).toReversed()", "new Int16Array(3).fill(-2)", "new Uint8Array([5, 6]).join('-')",
  "var u = new Uint8Array(4); u.set([1, 2], 1); u", "var u = new Uint8Array([1, 2, 3, 4]); new Uint16Array(u.buffer)[1]", "var v = new Uint8Array([1, 2, 3, 4]); v.set(new Uint8Array(v.buffer, 0, 3), 1); v", "new Uint8Array(2).set([1, 2, 3])", "new Uint16Array(new ArrayBuffer(3))", "new Uint16Array(new ArrayBuffer(4), 1)", "new Uint8Array(-1)", "Uint8Array(1)", "new (Object.getPrototypeOf(Uint8Array))",
  "var t = new Uint8Array(2); t['1.5'] = 1; t['-0'] = 1; t[5] = 1; Object.keys(t)", "Object.getOwnPropertyDescriptor(new Uint8Array([7]), 0).configurable", "delete new Uint8Array(1)[0]", "'1' in new Uint8Array(1)", "Reflect.set(new Uint8Array(1), 3, 1)", "Reflect.defineProperty(new Uint8Array(1), 0, { value: 2, writable: false })", "Reflect.ownKeys(Object.assign(new Uint8Array(2), { x: 1 }))",
  "var r = new ArrayBuffer(4, { maxByteLength: 8 }), w = new Uint8Array(r), x = new Uint8Array(r, 0, 4); r.resize(8); var y = w.length + ':' + x.length; r.resize(2); y + ':' + w.length + ':' + x.length", "var b = new ArrayBuffer(8), c = new Uint8Array(b); structuredCloneless = b.transfer ? b.transfer(4) : b.slice(0, 4); structuredCloneless.byteLength", "new ArrayBuffer(8).slice(2, -2).byteLength", "ArrayBuffer.isView(new DataView(new ArrayBuffer(1)))",
  "var d = new DataView(new ArrayBuffer(16)); d.setInt16(0, 258); d.getInt16(0, true)", "d.setFloat64(0, Math.PI, true); d.getFloat64(0, true)", "d.setFloat32(4, 0.1); d.getFloat32(4)", "d.setBigUint64(8, -1n); d.getBigInt64(8)", "d.setUint8(0, 300); d.getInt8(0)", "d.getInt32(13)", "d.getInt8(-1)", "new DataView(1)",
  "var m = new Int32Array(new SharedArrayBuffer(8)); Atomics.add(m, 0, 5) + ':' + Atomics.sub(m, 0, 2) + ':' + Atomics.or(m, 0, 8) + ':' + Atomics.load(m, 0)", "Atomics.compareExchange(m, 0, 11, 4) + ':' + m[0]", "Atomics.exchange(new Uint8Array(1), 0, 511)", "Atomics.store(m, 1, -0.5)", "Atomics.wait(m, 0, 0, 10)", "Atomics.wait(m, 1, 0, 10)", "Atomics.notify(m, 0)", "Atomics.wait(new Int32Array(1), 0, 0, 0)", "Atomics.add(new Float64Array(1), 0, 1)", "Atomics.load(m, 2)", "Atomics.isLockFree(4)",
  "[...new Uint8Array([1, 2]).entries()]", "Array.from(new Uint8Array([1, 2]))", "Uint8Array.from({ length: 2, 0: 5, 1: 6 })", "Uint8Array.of(1, 2, 3).length", "new Uint8Array(new Set([1, 2, 3]))", "Object.prototype.toString.call(new Float32Array(1))", "new Uint8Array([1, 2, 3]).reduceRight((a, b) => a + '' + b)",
].forEach(check);
lines.join("\n");
