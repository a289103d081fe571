// Dates as texts, and their fields.
function benchmark() {
    var length = 0;
    for (var i = 0; i < 300; i++) {
        var date = new Date(1600000000000 + i * 86461001);
        length += date.toISOString().length + date.toUTCString().length + date.toString().length + JSON.stringify(date).length;
        length += date.getFullYear() + date.getMonth() + date.getDate() + date.getHours() + date.getDay();
        date.setDate(date.getDate() + 40);
        length += date.getMonth();
    }
    return length;
}
