// What every generated program runs on: a log, a printer that nothing a program does can reach, and counters that end it.
// $p logs values, $h mixes one into a hash, $c bounds the size of one, $tick ends a program that runs too long.
var $p, $h, $c, $tick, $uncaught, $result, $logged;
{
  // Taken before a program can change them.
  const {apply, ownKeys, getOwnPropertyDescriptor: descriptor, getPrototypeOf: prototypeOf, isExtensible} = Reflect;
  const quote = JSON.stringify, {isArray} = Array, {is} = Object, text = String, big = BigInt.asIntN, Failure = Error;
  const {slice: cut, charCodeAt: codeAt} = String.prototype, {slice: part} = Array.prototype;
  const mapEach = Map.prototype.forEach, setEach = Set.prototype.forEach, mapSize = descriptor(Map.prototype, 'size').get;
  const setSize = descriptor(Set.prototype, 'size').get, symbolText = Symbol.prototype.toString;
  const elementKind = descriptor(prototypeOf(Int8Array.prototype), Symbol.toStringTag).get;
  const ObjectPrototype = Object.prototype, ArrayPrototype = Array.prototype, FunctionPrototype = Function.prototype, Fault = RangeError;
  const KEPT = 250;
  let log = '', messages = '', count = 0, hash = 0, fuel = 6000, overflow = false;

  function line(string) {
    if (count++ < KEPT) {
      log += string + '\n';
    } else {
      hash = hash * 31 + string.length | 0;
    }
  }

  function number(value) {
    return is(value, -0) ? '-0' : text(value);
  }

  function key(name) {
    return typeof name === 'symbol' ? '[' + apply(symbolText, name, []) + ']' : name;
  }

  function failure(value) {
    const message = descriptor(value, 'message');
    const shown = message === undefined ? '-' : typeof message.value === 'string' ? message.value : '?';
    if (shown === 'Maximum call stack size exceeded') overflow = true;
    if (count <= KEPT) messages += count + ': ' + shown + '\n';
    const prototype = prototypeOf(value);
    const name = prototype === null ? undefined : prototype.name;
    return typeof name === 'string' ? name : 'error';
  }

  function properties(value, depth, skip) {
    let out = '';
    const keys = ownKeys(value);
    for (let i = 0; i < keys.length && i < 40; i++) {
      const name = keys[i];
      if (skip(name)) continue;
      const own = descriptor(value, name);
      if (own === undefined) {
        out += ', ' + key(name) + '?';
        continue;
      }
      const marks = (own.enumerable ? '' : '~') + (own.configurable ? '' : '!') + (own.writable === false ? '=' : '');
      out += ', ' + marks + key(name) + ': '
        + ('value' in own ? show(own.value, depth + 1) : (own.get ? 'get' : '') + (own.set ? 'set' : ''));
    }
    return out;
  }

  function elements(value, depth) {
    let out = '', holes = 0;
    const length = value.length;
    for (let i = 0; i < length && i < 60; i++) {
      const own = descriptor(value, text(i));
      if (own === undefined) {
        holes++;
        continue;
      }
      if (holes > 0) out += ', <' + holes + '>';
      holes = 0;
      const marks = (own.enumerable ? '' : '~') + (own.configurable ? '' : '!') + (own.writable === false ? '=' : '');
      out += ', ' + marks + ('value' in own ? show(own.value, depth + 1) : (own.get ? 'get' : '') + (own.set ? 'set' : ''));
    }
    if (holes > 0) out += ', <' + holes + '>';
    if (length > 60) out += ', #' + length;
    return out;
  }

  function isIndex(name) {
    return typeof name === 'string' && name.length > 0 && name.length < 10 && text(+name) === name && +name >= 0 && (+name | 0) === +name;
  }

  function collection(value, depth) {
    let out = '';
    try {
      apply(mapSize, value, []);
      apply(mapEach, value, [(v, k) => { out += ', ' + show(k, depth + 1) + ' => ' + show(v, depth + 1); }]);
      return 'Map{' + apply(cut, out, [2]) + '}';
    } catch { /* not a map */ }
    try {
      apply(setSize, value, []);
      apply(setEach, value, [v => { out += ', ' + show(v, depth + 1); }]);
      return 'Set{' + apply(cut, out, [2]) + '}';
    } catch { /* not a set */ }
    return undefined;
  }

  function object(value, depth) {
    if (depth > 3) return isArray(value) ? '[..]' : '{..}';
    const sealed = isExtensible(value) ? '' : 'fixed ';
    if (isArray(value)) {
      return sealed + '[' + apply(cut, elements(value, depth) + properties(value, depth, name => isIndex(name) || name === 'length'), [2])
        + ']' + (descriptor(value, 'length').writable === false ? '=' : '') + (prototypeOf(value) === ArrayPrototype ? '' : '^');
    }
    const kind = apply(elementKind, value, []);
    if (kind !== undefined) return kind + '[' + apply(cut, elements(value, depth) + properties(value, depth, isIndex), [2]) + ']';
    if (value instanceof Failure) {
      return failure(value) + '{' + apply(cut, properties(value, depth, name => name === 'stack' || name === 'message'), [2]) + '}';
    }
    const listed = collection(value, depth);
    if (listed !== undefined) return listed;
    const prototype = prototypeOf(value);
    let label = '';
    if (prototype === null) {
      label = 'null:';
    } else if (prototype !== ObjectPrototype) {
      const maker = descriptor(prototype, 'constructor');
      const name = maker && typeof maker.value === 'function' ? descriptor(maker.value, 'name') : undefined;
      label = name && typeof name.value === 'string' ? name.value + ':' : '?:';
    }
    // A stack may have come here from an error, by descriptors.
    return sealed + label + '{' + apply(cut, properties(value, depth, name => name === 'stack'), [2]) + '}';
  }

  function callable(value) {
    const name = descriptor(value, 'name'), length = descriptor(value, 'length');
    return 'function ' + (name ? quote(name.value) : '-') + '/' + (length ? text(length.value) : '-')
      + (prototypeOf(value) === FunctionPrototype ? '' : '^');
  }

  function show(value, depth) {
    switch (typeof value) {
      case 'number': return number(value);
      case 'string': return quote(value.length > 200 ? apply(cut, value, [0, 200]) : value) + (value.length > 200 ? '#' + value.length : '');
      case 'bigint': return text(value) + 'n';
      case 'symbol': return apply(symbolText, value, []);
      case 'function': return callable(value);
      case 'object': return value === null ? 'null' : object(value, depth);
      default: return text(value);
    }
  }

  $p = (tag, ...values) => {
    if (count >= KEPT) {
      // Hot code: what it logs counts, but not in full.
      count++;
      for (let i = 0; i < values.length; i++) {
        hash = mix(hash, values[i]);
        if (values[i] instanceof Fault) failure(values[i]);
      }
      return values[0];
    }
    let out = text(tag);
    for (let i = 0; i < values.length; i++) out += ' ' + show(values[i], 0);
    line(out);
    return values[0];
  };
  $logged = (tag, value) => {
    line(tag);
    return value;
  };
  const mix = $h = (seed, value) => {
    switch (typeof value) {
      case 'number': return value !== value ? seed + 17 | 0 : is(value, -0) ? seed * 31 + 19 | 0 : (seed * 31 + value | 0) + (value % 1 * 1000 | 0) | 0;
      case 'string': return value.length === 0 ? seed + 3 | 0
        : (seed * 31 + value.length * 7 + apply(codeAt, value, [0]) + apply(codeAt, value, [value.length - 1]) * 5) | 0;
      case 'boolean': return seed * 2 + (value ? 1 : 0) | 0;
      case 'undefined': return seed + 5 | 0;
      case 'object': return value === null ? seed + 7 | 0 : isArray(value) ? seed * 3 + value.length | 0 : seed + 11 | 0;
      default: return seed + 13 | 0;
    }
  };
  $c = value => {
    if (typeof value === 'string') return value.length > 80 ? apply(cut, value, [0, 80]) : value;
    if (typeof value === 'bigint') return big(128, value);
    if (isArray(value) && value.length > 40) return apply(part, value, [0, 40]);
    return value;
  };
  $tick = () => {
    if (--fuel < 0) throw new Fault('out of fuel');
  };
  $uncaught = error => line('uncaught ' + show(error, 0));
  $result = () => (overflow ? 'overflow' : log + (count > KEPT ? count + ' lines ' + hash + '\n' : '')) + '\u0001' + messages;
}
