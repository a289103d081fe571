// JSON.stringify of a document of about 5MB.
function documents(count) {
    var list = [];
    for (var i = 0; i < count; i++) {
        list.push({
            id: i,
            name: 'customer ' + i,
            note: i % 10 === 0 ? 'said "later"\n' : 'nothing of note',
            balance: i * 12.25 - 400,
            active: i % 3 === 0,
            referrer: i % 7 === 0 ? null : i >> 1,
            address: { street: i + ' Long Road', city: 'City ' + i % 50, position: [i / 64, -i / 32] },
            tags: ['t' + i % 4, 'u' + i % 9]
        });
    }
    return list;
}

var LIST = documents(23500);

function benchmark() {
    return JSON.stringify(LIST).length;
}
