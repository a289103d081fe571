// A library of the processes.
function netOf(gross) {
  return Math.round(gross / 1.19 * 100) / 100;
}
