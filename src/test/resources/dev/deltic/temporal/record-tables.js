// Prints the tables of ChineseYears and UmalquraCalendar: node record-tables.js (Node 26 or another engine with Temporal).
function year(calendar, number, digits) {
  const months = Temporal.PlainDate.from({ calendar, year: number, month: 1, day: 1 }).monthsInYear;
  let longMonths = 0;
  let leapMonth = 0;
  for (let month = 1; month <= months; month++) {
    const date = Temporal.PlainDate.from({ calendar, year: number, month, day: 1 });
    longMonths |= (date.daysInMonth - 29) << (month - 1);
    leapMonth = date.monthCode.endsWith('L') ? month - 1 : leapMonth;
  }
  return (digits === 5 ? leapMonth.toString(16) : '') + longMonths.toString(16).padStart(digits === 5 ? 4 : digits, '0');
}
for (const [calendar, from, to, digits] of [['chinese', 1900, 2102, 5], ['dangi', 1900, 2102, 5], ['islamic-umalqura', 1300, 1600, 3]]) {
  console.log(calendar, from, Temporal.PlainDate.from({ calendar, year: from, month: 1, day: 1 }).withCalendar('iso8601').toString());
  let table = '';
  for (let number = from; number <= to; number++) {
    table += year(calendar, number, digits);
  }
  console.log(table);
}
