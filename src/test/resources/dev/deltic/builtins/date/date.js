var lines = [];
function parsed(text) {
  const date = new Date(text);
  lines.push(JSON.stringify(text) + "  ->  " + (isNaN(date) ? "NaN" : date.toISOString()));
}
function check(text) {
  let result;
  try {
    result = JSON.stringify((0, eval)(text));
  } catch (e) {
    result = String(e);
  }
  lines.push(text + "  ->  " + result);
}
[
  "1/2", "Jan 1", "2000-01-01T10:00+0100", "2000-01-01 10:00", "2000-01-01T10:00:00.1234Z", "Tue, 01 Feb 2022 10:00:00 GMT",
  "Jan 1 2000 10:00 GMT+0100", "foo 2000", "foo2000", "2000 foo", "12:30", "2000-13-01", "2000-02-31",
  "Thu Jan 01 1970 00:00:00 GMT+0100 (CET)", "1 Jan 2000 10:30 PM", "2000/1/2 3:4:5.678", "20000101", "-000001-01-01",
  "-000000-01-01T00:00:00Z", "2000-1-1", "2000-01-01T24:00", "2000-01-01T24:01", "1e3", "2000-01-01T10:00 PST", "Jan 1 99", "Jan 1 49",
  "  2000-01-01", "2000-01-01 ", "", "2000-01-01T1:00", "2000T10:00Z", "+275760-09-13T00:00:00.001Z", "Mon, 25 Dec 1995 13:30:00 +0430",
  "1995-12-17T03:24:00", "Aug 9, 1995", "Wed, 09 Aug 1995 00:00", "2020-01-01T00:00:00z", "2020-01-01t00:00:00Z", "12:", "12:30:",
  "10:00 2000-01-01", "1.2.2000", "2000-01-01T10:00:00,5", "2000-01-01 10:00:00.5 PM", "1:2:3 1/1/2000", "2000", "200", "99", "32", "1/1/1",
  "13/1/2000", "2000 1 1", "Jan 2000", "2000 Jan 5 10:00 EST", "Sat Jan 1 2000 10:00 GMT-8", "Jan 1 2000 10:00 +01:30",
  "Jan 1 2000 10:00 UTC+1", "Jan 1 2000 (foo (bar)) 10:00", "Jan 1 2000 10:00 (", "1 2 3 4", "Jan 1 2000 12:00 am", "Jan 1 2000 12:00 pm",
  "Jan 1 2000 13:00 pm", "Jan 1 2000 10:00:00.123456", "Jan 1 2000 10:00:60", "Jan 1 2000 24:00:00", "Jan 1 2000 24:00:01", "2000-01-01T",
  "2000-01-01T10", "2000-01-01T10:", "Thursday, January 1, 1970", "1st Jan 2000", "Jan 1st 2000", "2000-W01", "2000-001", "+002000-01-01",
  "+2000-01-01", "-1-1-2000", "1-1-2000", "1-Jan-2000", "Jan-1-2000", "2000.01.01", "2000,01,01", "1/2/3/4", "10::30 1/1/2000",
  "Jan 32 2000", "0/1/2000", "Jan 0 2000", "2000-01-00", "2000-00-01", "2000-06-31T00:00:00Z", "\uff11/1/2000", "Jan\u00a01\u00a02000",
  "2000-01-01T10:00:00.Z", "2000-01-01T10:00:00.0001+05:30", "2000-01-01T10:00+5", "2000-01-01T10:00+24:00", "2000-01-01T10:00+23:59",
  "Jan 1 2000 10:00 GMT+12345", "Jan 1 2000 10:00 Z+1", "Jan 1 2000 10:00 z", "2010-03-28 02:30", "2010-10-31 02:30",
  "Fri, 31 Dec 99999 10:00", "Jan 1 275760", "Sep 13 275760 00:00 GMT", "9999999999 Jan 1",
  "-05:3031 AM10:20:30.5 ", ",-05:3012 10:20:30.51",
].forEach(parsed);
for (const time of [0, 1e12, 1.6e12, -62198755200000, 253402300800000, 1269739799999, 1269739800000, 1288486800000, 1288486800000 - 36e5, 1288486800000 - 72e5]) {
  const d = new Date(time);
  lines.push([time, d, d.toDateString(), d.toTimeString(), d.toUTCString(), d.toISOString(), d.toLocaleString(), d.toLocaleDateString(), d.toLocaleTimeString()].join("  "));
  lines.push([d.getFullYear(), d.getMonth(), d.getDate(), d.getDay(), d.getHours(), d.getMinutes(), d.getSeconds(), d.getMilliseconds(), d.getTimezoneOffset(), d.getYear()].join());
  lines.push([d.getUTCFullYear(), d.getUTCMonth(), d.getUTCDate(), d.getUTCDay(), d.getUTCHours(), d.getUTCMinutes(), d.getUTCSeconds(), d.getUTCMilliseconds()].join());
}
[
  "new Date(2010, 2, 28, 2, 30).getTime()", "new Date(2010, 9, 31, 2, 30).getTime()", "new Date(1e6, 0, 1).getTime()", "new Date(99, 0).getTime()", "new Date(2000, 1e7, 1).getTime()", "new Date(2000).getTime()",
  "Date.UTC(2020)", "Date.UTC(2020, 1, 30, 25, 61, 61, 1001)", "Date.UTC()", "Date.UTC(275760, 8, 13, 0, 0, 0, 1)", "new Date(8.64e15).getTime()", "new Date(8.64e15 + 1).getTime()", "new Date(-0).getTime()", "new Date(1.9).getTime()",
  "new Date(new Date(5)).getTime()", "new Date({valueOf() { return 7; }}).getTime()", "new Date(true).getTime()", "new Date(null).getTime()", "new Date(undefined).getTime()", "typeof Date()",
  "var x = new Date(0); [x.setFullYear(2020, 1, 30), x.setMonth(13), x.setDate(0), x.setHours(25, 61, 61, 1001), x.setMinutes(-1), x.setSeconds(1e9), x.setMilliseconds(-1)]",
  "[x.setUTCHours(5), x.setYear(99), x.setUTCFullYear(2024, 1, 29), x.setUTCMonth(1, 31), x.setUTCDate(1.9), x.setUTCMinutes(1, 2, 3), x.setUTCSeconds(1), x.setUTCMilliseconds(1)]",
  "[x.setTime(8.64e15 + 1), x.setHours(1), x.setFullYear(2000), x.setHours(1, undefined), x.setDate(), x.setTime(3.9)]", "new Date(NaN).toISOString()", "new Date(NaN).toJSON()", "String(new Date(NaN))", "new Date(0).toJSON()",
  "new Date(0) + 1", "new Date(5) - 1", "new Date(5)[Symbol.toPrimitive]('number')", "new Date()[Symbol.toPrimitive]('x')", "Date.prototype[Symbol.toPrimitive].call(1, 'x')", "Date.prototype.getTime.call({})", "Date.prototype.toJSON.call({toISOString() { return 1; }})",
  "new Date(Symbol())", "new Date(1n)", "Date.length", "Date.prototype.toGMTString === Date.prototype.toUTCString", "Math.abs(Date.now() - new Date()) < 1000", "Object.prototype.toString.call(new Date(0))",
].forEach(check);
lines.join("\n");
