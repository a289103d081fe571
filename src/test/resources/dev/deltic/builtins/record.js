// Prints what Node makes of a script of this folder: TZ=Europe/Berlin node record.js date/date.js > date/date.expected
process.stdout.write(require("vm").runInThisContext(require("fs").readFileSync(process.argv[2], "utf8")) + "\n");
